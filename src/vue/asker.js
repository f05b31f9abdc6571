// Who asks, in an application that is in use. Functions that do nothing cost nothing: the build leaves their calls out.

/** Nobody is told what is asked. */
export function useTold(_who, _question, _capability, _record) {}

export function asked(_el, _who, _binding, _onCleanup) {}

export function seenAs(user) {
  return user;
}
