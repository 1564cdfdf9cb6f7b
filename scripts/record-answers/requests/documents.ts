import { get, plainly, type SiteRequest, toDocumentPath } from "../shared/request";
import { toWord } from "./searches";

/** Words that every kind of corpus has, for the marks in a document. */
export const MARKING = 'president OR war OR "north korea" OR peopl* OR the';

/** A document: plain, with marks, with its related documents, and its citations. */
export function toDocumentRequests(id: string, title: string): readonly SiteRequest[] {
  const path = `/api${toDocumentPath(id)}`;
  const [word = ""] = title.split(/\s+/).map(toWord).filter(isLong);
  return [
    get(path, id),
    get(`${path}?q=${plainly(MARKING)}`, `${id} marked`),
    get(`${path}?q=${plainly(word)}+-xyzzyq&actor=United+States`, `${id} by its title`),
    get(`${path}/related`, `${id} related`),
    ...["bibtex", "ris", "text"].map((format) => get(`${path}/citation?format=${format}`, `${id} ${format}`)),
  ];
}

function isLong(word: string): boolean {
  return word.length > 3;
}

/** Requests for documents that do not exist. */
export const NO_DOCUMENT: readonly SiteRequest[] = [
  get("/api/documents/nothing"),
  get("/api/documents/nothing?q=war"),
  get("/api/documents/nothing/related"),
  get("/api/documents/nothing/citation?format=ris"),
  get("/api/documents/no%20thing"),
  get("/api/documents/%E2%82%AC"),
  get("/api/documents/%zz"),
];

/** Citations of a document in formats that there are not. */
export function toBadCitations(id: string): readonly SiteRequest[] {
  return ["", "format=nothing", "format=RIS"].map((params) =>
    get(`/api/documents/${plainly(id)}/citation?${params}`),
  );
}
