/** How far a file has come: documents so far of all. */
export type Progress = { readonly done: number; readonly total: number };

/** What stands once in each document's part of a file, by the file's ending. */
const MARKS: Readonly<Record<string, RegExp>> = {
  csv: /\r\n/g,
  json: /^\{/gm,
  bib: /^@/gm,
  ris: /^TY {2}-/gm,
};

/**
 * Fetches a file and hands it to the reader; reports how far it has come.
 *
 * @throws Error with what the site said, where it did not answer with the whole file.
 */
export async function downloadFile(
  href: string,
  file: string,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const answer = await fetch(href, { signal });
  if (!answer.ok || answer.body === null) {
    const said = await answer.json().catch(() => null);
    throw new Error(said?.error?.message ?? String(answer.status));
  }
  const total = Number(answer.headers.get("x-total-count") ?? 0);
  const mark = MARKS[file.slice(file.lastIndexOf(".") + 1)] ?? /$^/g;
  const decoder = new TextDecoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  const reader = answer.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    done += decoder.decode(piece.value, { stream: true }).match(mark)?.length ?? 0;
    onProgress({ done: Math.min(done, total), total });
  }
  handOver(new Blob(pieces), file);
}

function handOver(blob: Blob, file: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A file that is being fetched. */
export type Download = { readonly href: string; readonly file: string };
