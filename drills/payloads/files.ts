import { FORMATS, toRecord } from "./formats";
import { SHAPES } from "./shapes";

/** Files of a corpus by their path in it. */
type Files = Readonly<Record<string, string | Uint8Array>>;

/** The most characters of a name that come from a text. */
const LONGEST_NAME = 50;

/** Every shape in a file of every format, under a folder and a name that say it too. */
export function toEveryFile(): Files {
  const formats = Object.keys(FORMATS);
  return Object.fromEntries(
    SHAPES.flatMap((shape, at) =>
      formats.map((format) => [toPath(shape, at, format), toFile(shape, format)]),
    ),
  );
}

/** Every shape as a record, and in a file of one other format, whose turn it is. */
export function toSomeFiles(): Files {
  const formats = Object.keys(FORMATS);
  const files = SHAPES.map((shape, at) => {
    const format = formats[at % formats.length] ?? "";
    return [toPath(shape, at, format), toFile(shape, format)] as const;
  });
  const records = SHAPES.map((shape) => JSON.stringify(toRecord(shape)));
  return { ...Object.fromEntries(files), "records.jsonl": records.join("\n") };
}

function toFile(shape: string, format: string): string | Uint8Array {
  return FORMATS[format]?.(shape) ?? "";
}

/** A folder is a collection, so that texts stand among the values of the facet of collections. */
function toPath(shape: string, at: number, format: string): string {
  const name = shape
    .toWellFormed()
    .replace(/[/\0\r\n]/g, "∕")
    .slice(0, LONGEST_NAME)
    .toWellFormed();
  return `${at % 5 === 0 ? `c ${name}` : "plain"}/${at} ${name}.${format}`;
}
