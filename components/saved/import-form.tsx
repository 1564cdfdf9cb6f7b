import { useStrings } from "../strings/use-strings";

/** The report about an imported file: counts, and what was refused. */
export type ImportReport = {
  readonly imported: number;
  readonly known: number;
  readonly refused: readonly { readonly slug: string; readonly reason: string }[];
};

/** Imports a file of saved searches, and reports on the last one. */
export function ImportForm({ report }: { report: ImportReport | null }) {
  const strings = useStrings();
  return (
    <details className="saved-more mt-2" open={report !== null}>
      <summary>{strings.saved.readIn}</summary>
      {report === null ? null : (
        <div className="notice notice-plain my-2" role="status">
          <p>
            {strings.saved.report(report.imported, report.known)}
            {report.refused.map(({ slug, reason }) => (
              <span key={slug} className="block">
                {slug}: <span lang="en">{reason}</span>
              </span>
            ))}
          </p>
        </div>
      )}
      <form method="post" action="/saved/import" encType="multipart/form-data" className="saved-form">
        <label>
          {strings.saved.file}
          <input type="file" name="file" accept="application/json,.json" required />
        </label>
        <button type="submit" className="button">
          {strings.saved.readIn}
        </button>
      </form>
    </details>
  );
}
