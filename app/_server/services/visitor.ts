import "server-only";
import { readReader } from "@/access/current-reader";
import { mayDo } from "@/access/rules/may-do";
import type { Visitor } from "@/components/client/visitor";

/** Who reads the page that is being made, as far as the page shows it. */
export function readVisitor(): Visitor {
  const reader = readReader();
  const isNamed = reader.by !== "machine" && reader.by !== "nobody";
  return {
    name: isNamed ? reader.name : null,
    mayLogOut: reader.by === "session",
    maySave: mayDo(reader, "save"),
    mayCorrect: mayDo(reader, "correct"),
  };
}
