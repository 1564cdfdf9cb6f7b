/** Lines of a page, in two columns. */
export type TwoColumns = readonly [left: readonly string[], right: readonly string[]];

const LEFT = [50, 320] as const;
const TOP = 740;
const LEADING = 14;

/** A plain PDF of pages in two columns. Lines are ASCII without brackets. */
export function toTwoColumnPdf(pages: readonly TwoColumns[]): Uint8Array {
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`,
      toStream(page),
    ]),
  ];
  return new TextEncoder().encode(toFile(objects));
}

function toStream(columns: TwoColumns): string {
  const drawn = columns.map((lines, at) => {
    const shown = lines.map((line) => `(${line}) Tj 0 -${LEADING} Td`).join("\n");
    return `BT /F 11 Tf ${LEFT[at]} ${TOP} Td\n${shown}\nET`;
  });
  const stream = drawn.join("\n");
  return `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
}

function toFile(objects: readonly string[]): string {
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
