import { reportFailure } from "../services/failures";

/**
 * Text as a stream that is written as fast as it is taken. The first piece is made before this returns, so that what
 * fails at once can still be answered; what fails later breaks the stream off, which no reader takes for its end.
 *
 * @throws whatever the first piece fails with.
 */
export async function toTextStream(
  texts: AsyncGenerator<string>,
  start: string,
  isExpected: (error: unknown) => boolean,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let first: IteratorResult<string> | null = await texts.next();
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { done, value } = first ?? (await texts.next());
        const text = (first === null ? "" : start) + (done ? "" : value);
        first = null;
        if (text !== "") controller.enqueue(encoder.encode(text));
        if (done) controller.close();
      } catch (error) {
        if (!isExpected(error) && !(error instanceof Error && error.name === "AbortError"))
          reportFailure("An answer broke off.", error);
        controller.error(error);
      }
    },
    cancel: async () => {
      await texts.return(undefined);
    },
  });
}
