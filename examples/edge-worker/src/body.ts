/** The text of a body, of at most `limit` bytes and in strict UTF-8; undefined for any other, and for one that breaks off. */
export async function textOf(body: ReadableStream<Uint8Array> | null, limit: number): Promise<string | undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let text = "";
  let length = 0;
  try {
    // Leaving the loop early cancels the body: what is too long is not read to its end.
    for await (const chunk of body ?? []) {
      length += chunk.byteLength;
      if (length > limit) return undefined;
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch {
    return undefined;
  }
}

/** The object that a text of JSON is; undefined for anything else. */
export function objectOf(text: string | undefined): Record<string, unknown> | undefined {
  const value = parsed(text);
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** The value that a text of JSON is; undefined if it is none. */
export function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a body says that it is JSON. */
export function isJson(headers: Headers): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get("Content-Type") ?? "");
}
