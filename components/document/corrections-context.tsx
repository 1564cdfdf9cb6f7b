"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useRef } from "react";
import type { NewCorrection } from "@/search/document/correction-schema";
import type { ListedCorrection } from "@/search/document/listed-corrections";
import { sendCorrection, sendUndo, toCorrectionsOptions } from "../client/requests";

/** The corrections that concern the document on the page, and how to add to them. Sending rejects in words. */
export type DocumentCorrections = {
  readonly document: string;
  readonly list: readonly ListedCorrection[];
  readonly send: (corrections: readonly NewCorrection[]) => Promise<void>;
  readonly undo: (id: string) => Promise<void>;
};

const Context = createContext<DocumentCorrections | null>(null);

/** The corrections of the page's document. */
export function useCorrections(): DocumentCorrections {
  const corrections = useContext(Context);
  if (corrections === null) throw new Error("useCorrections needs a CorrectionsProvider around it.");
  return corrections;
}

/** Keeps the corrections of a document up to date while one is pending, and the page with them. */
export function CorrectionsProvider({
  document,
  initial,
  children,
}: {
  document: string;
  initial: readonly ListedCorrection[];
  children: ReactNode;
}) {
  const client = useQueryClient();
  const options = toCorrectionsOptions(document);
  const { data: list } = useQuery({ ...options, initialData: initial });
  useFreshPage(list);
  const renew = (): Promise<void> => client.invalidateQueries({ queryKey: options.queryKey });
  return (
    <Context.Provider
      value={{
        document,
        list,
        send: (corrections) => sendAll(corrections).finally(renew),
        undo: (id) => sendUndo(id).then(renew),
      }}
    >
      {children}
    </Context.Provider>
  );
}

/** One after the other, since each is replayed on what the one before left. */
async function sendAll(corrections: readonly NewCorrection[]): Promise<void> {
  for (const correction of corrections) await sendCorrection(correction);
}

/** Reads the page again when the corrections that its tags show have changed. */
function useFreshPage(list: readonly ListedCorrection[]): void {
  const router = useRouter();
  const borne = list.filter((one) => one.state === "applied" || one.undone).map((one) => one.id);
  const current = borne.sort().join(" ");
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    router.refresh();
  }, [current, router]);
}
