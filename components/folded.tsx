import { type ReactNode, useState } from "react";

/**
 * What waits behind a summary. A browser that runs script draws it once it is opened, so that long lists cost nothing
 * until then; one that runs none has it from the start, since only such a browser reads what stands in `noscript`.
 */
export function Folded({
  summary,
  summaryClass = "more ml-0!",
  open = false,
  children,
}: {
  summary: string;
  summaryClass?: string;
  /** Whether it begins open. */
  open?: boolean;
  children: ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(open);
  return (
    <details open={open} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={summaryClass}>{summary}</summary>
      {isOpen ? children : <noscript>{children}</noscript>}
    </details>
  );
}
