const SHAPES = {
  search: "M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM10.3 10.3l3.7 3.7",
  cross: "m4.5 4.5 7 7m0-7-7 7",
  check: "m3.2 8.4 3.1 3.1 6.5-7",
  minus: "M3.5 8h9",
  plus: "M3.5 8h9M8 3.5v9",
  rows: "M2.5 4h11M2.5 8h11M2.5 12h11",
  keyboard: "M1.5 4.5h13v8h-13ZM4 7h.1M6.7 7h.1M9.3 7h.1M12 7h.1M5 10h6",
  alert: "M8 2.6 14.4 13.4H1.6ZM8 6.6v3.2m0 1.8v.1",
  info: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 7.3v3.6M8 5v.1",
  moon: "M13 9.7A5.7 5.7 0 0 1 6.3 3 5.6 5.6 0 1 0 13 9.7Z",
  filter: "M2 4.5h12M4.5 8h7M6.5 11.5h3",
  up: "m4 10 4-4 4 4",
  down: "m4 6 4 4 4-4",
  left: "M10 3.5 5.5 8l4.5 4.5",
  right: "M6 3.5 10.5 8 6 12.5",
} as const satisfies Record<string, string>;

export type IconName = keyof typeof SHAPES;

/** A drawn sign; what it means stands beside it in words. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}

/** Two views that overlap around one point. */
export function Brand() {
  return (
    <svg
      className="size-[1.875rem] fill-none stroke-current stroke-[1.75]"
      viewBox="0 0 32 32"
      aria-hidden="true"
    >
      <circle cx="11.5" cy="16" r="9.5" />
      <circle cx="20.5" cy="16" r="9.5" />
      <circle className="fill-current stroke-none" cx="16" cy="16" r="3" />
    </svg>
  );
}
