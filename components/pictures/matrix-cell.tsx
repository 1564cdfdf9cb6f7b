import type { Stance } from "@/search/document/document";
import { MATRIX_STANCES } from "@/search/document/stance-value";
import type { Figure, MatrixCell } from "@/search/pictures/matrix-result";
import { useStrings } from "../strings/use-strings";
import { Length } from "../ui/length";
import { StanceSign } from "../ui/stance-mark";

/** A cell: what most say, a bar of shares with neutral in the middle, and each count as a link. */
export function MatrixCellView({
  cell,
  row,
  hasUnclear,
}: {
  cell: MatrixCell;
  row: string;
  hasUnclear: boolean;
}) {
  const strings = useStrings();
  const { target, total, unclear, comparable } = cell;
  const toLabel = (count: number, what: string): string => strings.matrix.figure(count, what, row, target);
  if (total.count === 0) return <td className="matrix-few">{strings.matrix.none}</td>;
  return (
    <td className={comparable ? undefined : "matrix-few"}>
      <div className="matrix-top">
        {comparable ? <Leading cell={cell} /> : <span className="text-xs">{strings.pages.few}</span>}
        <Count figure={total} label={toLabel(total.count, strings.matrix.withStance)} />
      </div>
      {comparable ? <ShareBar cell={cell} /> : null}
      <div className="matrix-counts">
        {MATRIX_STANCES.map((stance) =>
          cell[stance].count === 0 ? null : (
            <a
              key={stance}
              className={`quiet matrix-${stance}`}
              href={cell[stance].link}
              aria-label={toLabel(cell[stance].count, strings.stances[stance])}
            >
              <StanceSign stance={stance} />
              {strings.number(cell[stance].count)}
            </a>
          ),
        )}
        {hasUnclear && unclear.count > 0 ? (
          <a
            className="quiet matrix-unclear"
            href={unclear.link}
            aria-label={toLabel(unclear.count, strings.matrix.withoutStance)}
          >
            {strings.matrix.unclear(unclear.count)}
          </a>
        ) : null}
      </div>
    </td>
  );
}

function Count({ figure, label }: { figure: Figure; label: string }) {
  const strings = useStrings();
  return (
    <a className="quiet matrix-total" href={figure.link} aria-label={label}>
      {strings.number(figure.count)}
    </a>
  );
}

/** The stance of more than half with its share, or that there is none. */
function Leading({ cell }: { cell: MatrixCell }) {
  const strings = useStrings();
  const shareOf = (stance: Stance): number => cell[stance].count / cell.total.count;
  const leading = MATRIX_STANCES.find((stance) => shareOf(stance) > 0.5);
  if (leading === undefined) return <b className="font-semibold">{strings.matrix.split}</b>;
  return (
    <b className={`font-semibold matrix-${leading}`}>
      {strings.matrix.share(Math.round(100 * shareOf(leading)), strings.stances[leading])}
    </b>
  );
}

/** From the left. */
const BAR_ORDER = ["against", "neutral", "favor"] as const satisfies readonly Stance[];

/** Decoration: the counts beside it say the same. Lengths are shares of all stances, so that rows compare. */
function ShareBar({ cell }: { cell: MatrixCell }) {
  const sum = MATRIX_STANCES.reduce((all, stance) => all + cell[stance].count, 0);
  const lengthOf = (stance: Stance): number => (50 * cell[stance].count) / sum;
  const middle = 50 - lengthOf("neutral") / 2;
  return (
    <div className="matrix-bar" aria-hidden="true">
      <Length along="width" percent={middle - lengthOf("against")} />
      {BAR_ORDER.map((stance) => (
        <Length key={stance} className={`matrix-${stance}`} along="width" percent={lengthOf(stance)} />
      ))}
    </div>
  );
}
