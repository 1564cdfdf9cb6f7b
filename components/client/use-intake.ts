import { useEffect, useState } from "react";
import type { IntakeAnswer } from "@/search/answer/intake";
import { readJson } from "./read-json";

/** So often it is looked while something is taken in, and while nothing is, in milliseconds. */
const RUNNING = 1_500;
const IDLE = 15_000;

/** What is being taken in, and whether something was published since this page was loaded. */
export type PageIntake = { readonly intake: IntakeAnswer | null; readonly isChanged: boolean };

/** Looks now and then what is being taken in, as long as somebody sees the page. A failure is no news: the next look follows. */
export function useIntake(): PageIntake {
  const [state, setState] = useState<PageIntake>({ intake: null, isChanged: false });
  useEffect(() => {
    const leaving = new AbortController();
    let timer: number | undefined;
    let first: string | null | undefined;
    const look = async (): Promise<void> => {
      const intake = document.hidden ? null : await readIntake(leaving.signal).catch(() => null);
      if (leaving.signal.aborted) return;
      if (intake !== null) {
        if (first === undefined) first = intake.publishedAt;
        setState({ intake, isChanged: intake.publishedAt !== first });
      }
      timer = window.setTimeout(look, intake?.running ? RUNNING : IDLE);
    };
    timer = window.setTimeout(look, RUNNING);
    return () => {
      leaving.abort();
      window.clearTimeout(timer);
    };
  }, []);
  return state;
}

function readIntake(signal: AbortSignal): Promise<IntakeAnswer> {
  return readJson<IntakeAnswer>("/api/corpus/intake", signal);
}
