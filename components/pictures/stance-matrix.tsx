"use client";

import { MATRIX_STANCES } from "@/search/document/stance-value";
import type { MatrixRow, MatrixTable, StanceMatrix } from "@/search/pictures/matrix-result";
import { useStrings } from "../strings/use-strings";
import { StanceMark } from "../ui/stance-mark";
import { MatrixCellView } from "./matrix-cell";
import { toMoreText } from "./more-text";
import { NoPicture } from "./picture-page";

/** Who stands where: a table of publishers and one of voices, a column a target, every number a link. */
export function StanceMatrixTables({ matrix }: { matrix: StanceMatrix }) {
  const strings = useStrings();
  const { targets, all, publishers, voices } = matrix;
  if (targets.length === 0) return <NoPicture title={strings.matrix.noStances} />;
  const more = toMoreText(matrix.moreTargets, strings);
  return (
    <>
      <p className="max-w-measure text-ink-2">{strings.matrix.intro}</p>
      <p className="my-2 flex flex-wrap gap-x-5 gap-y-1">
        {MATRIX_STANCES.map((stance) => (
          <StanceMark key={stance} stance={stance} />
        ))}
        <span className="text-ink-3">{strings.matrix.unclearHint}</span>
        {more === null ? null : <span className="text-ink-3">{strings.matrix.moreTargets(more)}</span>}
      </p>
      <Table
        title={strings.matrix.publishers}
        hint={strings.matrix.publishersHint}
        none={strings.matrix.noPublishers}
        targets={targets}
        all={all}
        table={publishers}
      />
      <Table
        title={strings.matrix.voices}
        hint={strings.matrix.voicesHint}
        none={strings.matrix.noVoices}
        targets={targets}
        all={null}
        table={voices}
      />
    </>
  );
}

function Table({
  title,
  hint,
  none,
  targets,
  all,
  table,
}: {
  title: string;
  hint: string;
  /** What is said where it has no rows. */
  none: string;
  targets: readonly string[];
  /** The row that all others are compared with. */
  all: MatrixRow | null;
  table: MatrixTable;
}) {
  const strings = useStrings();
  const more = toMoreText(table.more, strings);
  const rows = all === null ? table.rows : [all, ...table.rows];
  return (
    <section className="mt-6" aria-label={title}>
      <h2 className="mb-1.5 font-semibold">
        {title} <span className="font-normal text-ink-3">{hint}</span>
      </h2>
      {table.rows.length === 0 ? <p className="mb-2 text-ink-2">{none}</p> : null}
      {rows.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <section className="picture-region" tabIndex={0} aria-label={strings.matrix.region(title)}>
          <table className="matrix">
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr-only">{title}</span>
                </th>
                {targets.map((target) => (
                  <th key={target} scope="col">
                    {target}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={`${row.name}`} row={row} hasUnclear={all !== null} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {more === null ? null : <p className="mt-1.5 text-xs text-ink-3">{strings.matrix.moreRows(more)}</p>}
    </section>
  );
}

/** A voice speaks in few documents and says nothing about the others; a publisher has a share of all its documents. */
function Row({ row, hasUnclear }: { row: MatrixRow; hasUnclear: boolean }) {
  const strings = useStrings();
  const { count, link } = row.documents;
  const name = row.name ?? strings.matrix.all;
  return (
    <tr className={row.name === null ? "matrix-all" : undefined}>
      <th scope="row">
        <span className="matrix-name">
          <span className="wrap-anywhere">{name}</span>
          <a className="quiet matrix-documents" href={link} aria-label={strings.pages.of(count, name)}>
            {strings.number(count)}
          </a>
        </span>
      </th>
      {row.cells.map((cell) => (
        <MatrixCellView key={cell.target} cell={cell} row={name} hasUnclear={hasUnclear} />
      ))}
    </tr>
  );
}
