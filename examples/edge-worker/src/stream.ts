import { Problem } from "./problem.js";

/** The same stream, once its first bytes are there: what fails before them can still be answered by a status.
 *
 * What fails later breaks the connection off, because the status has left by then; it never ends as if complete.
 *
 * @throws Problem `origin-failed` */
export async function begun(stream: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const reader = stream.getReader();
  let first: Uint8Array | undefined;
  try {
    ({ value: first } = await reader.read());
  } catch {
    throw new Problem("origin-failed");
  }
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (first === undefined) controller.close();
      else controller.enqueue(first);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
