// One question to one of them.

/** `"allowed"`, `"denied"`, or `"error"` where it throws or rejects: who asked has no answer, and nothing is shown. */
export async function ask(peer, names, make) {
  const { user, action, pollute, ...asked } = make();
  const name = Object.hasOwn(names, action) ? names[action] : action;
  const prototype = Object.prototype;
  try {
    Object.assign(prototype, pollute);
    const { may, mayWithoutRecord } = peer.forUser(user);
    // Their examples say `if (await …)`: what is truthy is allowed.
    const answer = await ("record" in asked ? may(name, asked.record) : mayWithoutRecord(name));
    return answer ? "allowed" : "denied";
  } catch {
    return "error";
  } finally {
    for (const key of Object.keys(pollute ?? {})) delete prototype[key];
  }
}
