import iconv from "iconv-lite";

/** A sign of RTF: a brace, a control word with its number, an escaped byte, a control sign, or plain text. */
const SIGN = /([{}])|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([^\\{}\r\n]+)/gi;
/** Groups that hold no text. */
const SILENT = new Set(
  "fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr themedata datastore xmlnstbl listtable listoverridetable rsidtbl generator filetbl".split(
    " ",
  ),
);
const WORDS: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  sect: "\n\n",
  page: "\n\n",
  row: "\n",
  cell: "\t",
  tab: "\t",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
};
const SIGNS: Readonly<Record<string, string>> = {
  "~": "\u00a0",
  _: "-",
  "{": "{",
  "}": "}",
  "\\": "\\",
  "\n": "\n",
};

type Group = { readonly isSilent: boolean; readonly skip: number };

/** The text of an RTF file, as its reader shows it. A page of HTML that is packed in RTF shows as its text. */
export function toTextOfRtf(rtf: string): string {
  const charset = /\\ansicpg(\d{1,5})/.exec(rtf)?.[1] ?? "1252";
  const encoding = iconv.encodingExists(charset) ? charset : "windows-1252";
  const text: string[] = [];
  const above: Group[] = [];
  let group: Group = { isSilent: false, skip: 1 };
  let bytes: number[] = [];
  let toSkip = 0;
  const write = (piece: string): void => {
    if (bytes.length > 0) text.push(iconv.decode(Buffer.from(bytes), encoding));
    bytes = [];
    text.push(piece);
  };
  for (const [, brace, word = "", number, byte, sign, plain] of rtf.matchAll(SIGN)) {
    if (brace === "{") above.push(group);
    else if (brace === "}") group = above.pop() ?? group;
    else if (sign === "*" || SILENT.has(word)) group = { ...group, isSilent: true };
    else if (word === "uc") group = { ...group, skip: Number(number) };
    else if (group.isSilent) continue;
    else if (word === "u") {
      write(String.fromCharCode(Number(number) & 0xffff));
      toSkip = group.skip;
    } else if (byte !== undefined && toSkip > 0) toSkip -= 1;
    else if (byte !== undefined) bytes.push(Number.parseInt(byte, 16));
    else if (plain !== undefined) {
      write(plain.slice(toSkip));
      toSkip = Math.max(0, toSkip - plain.length);
    } else write(WORDS[word] ?? SIGNS[sign ?? ""] ?? "");
  }
  write("");
  return text.join("");
}
