import { runSearch } from "@/search/answer/run-search";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { MATRIX_STANCES } from "@/search/document/stance-value";
import { runMatrix } from "@/search/pictures/matrix";
import type { Figure, MatrixRow } from "@/search/pictures/matrix-result";
import type { ReadQuery } from "@/search/query/url";
import { aQuery, openPictured, type Pictured, toQueries } from "../../support/picture-corpus";
import { toRounds } from "../../support/rounds";

let pictured: Pictured;
beforeAll(async () => {
  pictured = await openPictured(90);
});
afterAll(() => pictured?.close());

type Holds = (document: IndexedDocument) => boolean;

async function expectFigure(asked: ReadQuery, { count, link }: Figure, holds: Holds, of: string) {
  const label = `${of} of ${JSON.stringify(asked.query)}: ${link}`;
  const expected = await pictured.countBy(asked, holds);
  expect({ label, count, ...(await pictured.totalsOf(link)) }).toEqual({
    label,
    count: expected,
    total: expected,
    counted: expected,
  });
}

async function expectRow(asked: ReadQuery, row: MatrixRow, isIn: Holds, valuesOf: Values): Promise<void> {
  await expectFigure(asked, row.documents, isIn, `${row.name}`);
  for (const cell of row.cells) {
    const has = (document: IndexedDocument, stance: string): boolean =>
      valuesOf(document, row.name).includes(`${stance}:${cell.target}`);
    const hasAny: Holds = (document) => MATRIX_STANCES.some((stance) => has(document, stance));
    for (const stance of MATRIX_STANCES)
      await expectFigure(
        asked,
        cell[stance],
        (document) => isIn(document) && has(document, stance),
        `${row.name} ${stance} ${cell.target}`,
      );
    await expectFigure(asked, cell.total, (one) => isIn(one) && hasAny(one), `${row.name} on ${cell.target}`);
    await expectFigure(
      asked,
      cell.unclear,
      (one) => isIn(one) && !hasAny(one),
      `${row.name} without ${cell.target}`,
    );
    expect(cell.comparable).toBe(cell.total.count >= 5);
  }
}

type Values = (document: IndexedDocument, name: string | null) => readonly string[];

/** What counts in a search: what holds up, and possible sides where it wants them. */
const toOwn =
  ({ query }: ReadQuery): Values =>
  ({ stances, possibleStances }) =>
    query.possible ? possibleStances : stances;
const toVoiced =
  ({ query }: ReadQuery): Values =>
  ({ voices, possibleVoices }, name) =>
    (query.possible ? possibleVoices : voices).flatMap((value) =>
      value.startsWith(`${name} `) ? [value.slice(`${name} `.length)] : [],
    );

describe("every figure of the matrix", () => {
  it("is the total of its own link and what looking at each document gives, over generated queries", async () => {
    let cells = 0;
    for (const asked of toQueries(toRounds({ usual: 6, nightly: 120 }), 5)) {
      const matrix = await runMatrix(asked, pictured.context);
      const { total, exact } = await runSearch(asked, pictured.context);
      expect({ total: matrix.total, exact: matrix.exact }).toEqual({ total, exact });
      const [ownStances, voiced] = [toOwn(asked), toVoiced(asked)];
      await expectRow(asked, matrix.all, () => true, ownStances);
      for (const row of matrix.publishers.rows)
        await expectRow(asked, row, ({ publisher }) => publisher === row.name, ownStances);
      for (const row of matrix.voices.rows)
        await expectRow(asked, row, (document) => voiced(document, row.name).length > 0, voiced);
      cells += matrix.targets.length * matrix.publishers.rows.length;
    }
    expect(cells).toBeGreaterThan(4);
  });

  it("stands in a table of all publishers and voices of the search, most documents first", async () => {
    const { publishers, voices, targets, moreTargets } = await runMatrix(aQuery(""), pictured.context);
    expect(publishers.rows.map(({ name }) => name).sort()).toEqual(["Harbor Wire", "YTN"]);
    expect(voices.rows.map(({ name }) => name).sort()).toEqual(["Kim's office", "Reuters", "The Kremlin"]);
    expect([...targets].sort()).toEqual(["Russia–North Korea alliance", "Sanctions"]);
    expect([publishers.more, voices.more, moreTargets]).toEqual(Array(3).fill({ count: 0, exact: true }));
    for (const { rows } of [publishers, voices]) {
      const counts = rows.map(({ documents }) => documents.count);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    }
  });

  it("is not exact where close matches are counted too", async () => {
    const asked = aQuery("missile treaty sanctions", { close: true });
    expect((await runMatrix(asked, pictured.context)).exact).toBe(false);
  });

  it("is none where nothing is found", async () => {
    const matrix = await runMatrix(aQuery("nothinglikeit"), pictured.context);
    expect(matrix).toMatchObject({ total: 0, exact: true, targets: [] });
    expect([matrix.publishers.rows, matrix.voices.rows]).toEqual([[], []]);
  });
});
