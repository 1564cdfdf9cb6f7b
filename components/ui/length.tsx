/**
 * A stretch that is so many percent of its place wide or high, coloured by its class. It is a picture with a length and no box with a style,
 * since our pages may have no styles in their elements.
 */
export function Length({
  along,
  percent,
  className,
}: {
  along: "width" | "height";
  percent: number;
  className?: string;
}) {
  return <svg className={className} aria-hidden="true" {...{ [along]: toLength(percent) }} />;
}

/** As an SVG has it: a tenth of a percent is less than anyone sees. */
export function toLength(percent: number): string {
  return `${Math.round(10 * percent) / 10}%`;
}
