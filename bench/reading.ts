import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readHtml } from "@/indexer/reading/formats/html";
import { readPdf } from "@/indexer/reading/formats/pdf";
import { toTwoColumnPdf } from "./long-pdf";
import { type Row, toMedian } from "./table";

const PAGES_OF_THE_WEB = 40;
const PAGES_OF_A_PDF = 300;
const LINES = 50;

/** Reading pages of the web against Readability alone, and a long PDF in columns against taking its pieces of text as they come. */
export async function benchReading(): Promise<Row[]> {
  const pages = Array.from({ length: PAGES_OF_THE_WEB }, (_, at) => aPage(at));
  const ours = toMedian(pages.map((page) => clock(() => readHtml(Buffer.from(page)))));
  const peers = toMedian(pages.map((page) => clock(() => new Readability(parseHTML(page).document).parse())));
  const pdf = aLongPdf();
  const [long, plain] = [await clockOf(() => readPdf(pdf)), await clockOf(() => readPieces(pdf))];
  return [
    toRow("a page of the web, median", ours, peers),
    toRow(`a PDF of ${PAGES_OF_A_PDF} pages in two columns`, long, plain),
  ];
}

function toRow(what: string, ours: number, peer: number): Row {
  const say = (time: number): string => `${time.toFixed(0)} ms`;
  return { what, ours: say(ours), peer: say(peer), ratio: `${(ours / peer).toFixed(1)} times` };
}

function clock(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

async function clockOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** A page as newspapers have them: an article among links to others, share bars and comments. */
function aPage(seed: number): string {
  const sentence = (at: number): string =>
    `The council of harbour ${seed} met for the ${at}th time and spoke of the weir, the ferry and the levy.`;
  const paragraphs = Array.from(
    { length: 25 },
    (_, at) => `<p>${[0, 1, 2, 3].map((more) => sentence(at * 4 + more)).join(" ")}</p>`,
  );
  const links = Array.from(
    { length: 80 },
    (_, at) => `<li><a href="/story/${at}">Another story of day ${at}</a></li>`,
  );
  const comments = Array.from(
    { length: 30 },
    (_, at) => `<div class="comment"><p>I do not agree with ${at}.</p></div>`,
  );
  return `<!doctype html><html lang="en"><head><title>Harbour ${seed} | The Ledger</title><meta property="og:title" content="Harbour ${seed}">
<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2024-05-31T23:30:00+02:00"></head><body><nav><ul>${links.join("")}</ul></nav>
<main><article><h1>Harbour ${seed}</h1><p class="byline">By Ann Lee</p>${paragraphs.join("\n")}</article><section class="comments">${comments.join("")}</section></main>
<aside class="related"><ul>${links.join("")}</ul></aside><footer>All rights reserved</footer></body></html>`;
}

function aLongPdf(): Uint8Array {
  const lines = (page: number, column: number): readonly string[] =>
    Array.from({ length: LINES }, (_, at) => `Line ${at} of column ${column} on page ${page} of it`);
  return toTwoColumnPdf(
    Array.from({ length: PAGES_OF_A_PDF }, (_, page) => [lines(page, 1), lines(page, 2)]),
  );
}

async function readPieces(bytes: Uint8Array): Promise<void> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  for (let page = 1; page <= pdf.numPages; page += 1) await (await pdf.getPage(page)).getTextContent();
  await pdf.loadingTask.destroy();
}
