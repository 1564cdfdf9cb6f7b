"use client";

import { useEffect, useRef, useState } from "react";
import { type Download, downloadFile, type Progress } from "../client/download-file";
import { useStrings } from "../strings/use-strings";

/** How far a file has come, with a way to cancel it. */
export function DownloadProgress({
  download: { href, file },
  onEnd,
}: {
  download: Download;
  onEnd: () => void;
}) {
  const strings = useStrings();
  const [progress, setProgress] = useState<Progress>({ done: 0, total: 0 });
  const [state, setState] = useState<"running" | "done" | { readonly fault: string }>("running");
  const stop = useRef<AbortController | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    downloadFile(href, file, controller.signal, setProgress).then(
      () => setState("done"),
      (error: Error) => {
        if (!controller.signal.aborted) setState({ fault: error.message });
      },
    );
    return () => controller.abort();
  }, [href, file]);
  if (state === "done") return <p role="status">{strings.export.done(progress.total)}</p>;
  if (state !== "running")
    return (
      <p role="alert" className="text-alert">
        {strings.export.failed} {state.fault}
      </p>
    );
  return (
    <div className="grid gap-1.5">
      <label className="grid gap-1">
        {strings.export.progress(progress.done, progress.total)}
        <progress className="w-full" value={progress.done} max={Math.max(1, progress.total)} />
      </label>
      <button type="button" className="button" onClick={onEnd}>
        {strings.cancel}
      </button>
    </div>
  );
}
