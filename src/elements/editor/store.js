// The teams in the browser's storage, one for each form of account. A browser may refuse to keep anything, and the page goes on.

const place = (form) => `dossier-roles/team/${form}`;

/** The text that was kept for this form; null if there is none. */
export function recall(form) {
  try {
    return localStorage.getItem(place(form));
  } catch {
    return null;
  }
}

/** Keeps a text; false if the browser would not. */
export function keep(form, text) {
  try {
    localStorage.setItem(place(form), text);
    return true;
  } catch {
    return false;
  }
}
