/** How fast something comes on, and when it will be done. */
export type Pace = {
  /** So many a second, since the first look. */
  readonly rate: number;
  /** Seconds until all are done at that rate; null while nothing is known. */
  readonly left: number | null;
};

/** Measures pace from the first `look` on: what was done by then took no time. Times are milliseconds. */
export function toPacer(): (done: number, of: number, at: number) => Pace {
  let first: { readonly done: number; readonly at: number } | null = null;
  return (done, of, at) => {
    first ??= { done, at };
    const seconds = (at - first.at) / 1_000;
    const rate = seconds > 0 ? (done - first.done) / seconds : 0;
    return { rate, left: rate > 0 ? Math.max(0, of - done) / rate : null };
  };
}

/** A pace as a line says it: `, 12 a second, 3 min left`. */
export function toPaceText({ rate, left }: Pace): string {
  if (left === null) return "";
  const often = rate >= 10 ? Math.round(rate).toLocaleString("en") : rate.toFixed(1);
  return `, ${often} a second, ${toDuration(left)} left`;
}

function toDuration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
