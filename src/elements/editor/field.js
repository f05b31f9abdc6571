// What an application's own objects say: any of it may be missing, of any kind, or throw.

/** The field as it is, if it can be read. */
export function fieldOf(object, field) {
  try {
    return object[field];
  } catch {
    return undefined;
  }
}

/** A field that is a text; else an empty one. */
export function textOf(object, field) {
  const text = fieldOf(object, field);
  return typeof text === "string" ? text.trim() : "";
}

/** A field that can be shown: a text, a number or a date. */
export function shownOf(object, field) {
  const value = fieldOf(object, field);
  return ["string", "number"].includes(typeof value) || value instanceof Date ? value : undefined;
}

/** What a list holds, nothing of it read twice; nothing where it is none. By its own places: it may be long because of its holes. */
export function listOf(value) {
  try {
    const places = Array.isArray(value) ? Object.keys(value) : undefined;
    return places?.filter((place) => String(+place >>> 0) === place).map((place) => fieldOf(value, place));
  } catch {
    return undefined;
  }
}
