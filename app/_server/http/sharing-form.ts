import { GROUP_FIELD } from "@/components/saved/group-field";
import type { Form } from "./forms";

/** What a form says of who sees a saved search; nothing where it has no fields for that. Groups count only where it is shared with them. */
export function toSharingOfForm(form: Form): { visibility?: string; groups?: readonly string[] } {
  const { visibility } = form;
  if (visibility === undefined) return {};
  if (visibility !== "group") return { visibility };
  const groups = Object.keys(form).flatMap((name) =>
    name.startsWith(GROUP_FIELD) ? [name.slice(GROUP_FIELD.length)] : [],
  );
  return { visibility, groups };
}
