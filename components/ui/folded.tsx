import { type ReactNode, useEffect, useRef, useState } from "react";

/**
 * What waits behind a summary. A browser that runs script draws it once it is opened, so that long lists cost nothing
 * until then; one that runs none has it from the start, since only such a browser reads what stands in `noscript`.
 */
export function Folded({
  summary,
  summaryClass = "more ml-0!",
  children,
}: {
  summary: string;
  summaryClass?: string;
  children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  // It may have been opened before the page's script was there.
  useEffect(() => setIsOpen(details.current?.open ?? false), []);
  return (
    <details ref={details} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={summaryClass}>{summary}</summary>
      {isOpen ? children : <noscript>{children}</noscript>}
    </details>
  );
}
