// Who asks, in an application that is in use.

const NOBODY = {};

/**
 * What a provider gave; without one nobody asks, and everything is denied.
 *
 * @type {(roles: any, by: string, capability: any, record: any) => any} */
export const useAsker = (roles) => roles ?? NOBODY;
