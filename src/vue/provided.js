/** Where an application provides who asks, and an element keeps what ends to follow it: a text, so that two copies of this module
 * mean the same. */
export const KEY = "dossier-roles";

/** What is provided where nothing is. */
export const NOBODY = {};
