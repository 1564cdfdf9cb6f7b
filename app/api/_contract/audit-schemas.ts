import { z } from "zod";
import { DEEDS } from "@/access/rules/deeds";
import { noticedShape } from "./hit-schemas";

const timeSchema = z.iso.datetime({ offset: true }).or(z.iso.date());

/** One line of the audit trail. */
const auditLineSchema = z
  .object({
    key: z.int().meta({ description: "Grows with each line." }),
    at: z.string(),
    reader: z
      .string()
      .nullable()
      .meta({ description: "Id of the account; null for who sat at the machine." }),
    name: z.string(),
    by: z.string().meta({ description: "How it was known who that is." }),
    token: z.string().nullable().meta({ description: "Name of the API token." }),
    deed: z.string(),
    subject: z.string(),
    details: z.record(z.string(), z.unknown()),
    request: z.string().nullable().meta({ description: "What the request is called in the log." }),
  })
  .meta({ id: "AuditLine" });

/** What /api/audit answers. */
export const auditSchema = z
  .object({
    lines: z.array(auditLineSchema),
    next: z.int().nullable().meta({ description: "`below` for the page after this; null on the last." }),
    ...noticedShape,
  })
  .meta({ id: "Audit", description: "Newest first." });

/** What /api/audit takes. */
export const auditQuerySchema = z.object({
  since: timeSchema.optional(),
  until: timeSchema.optional(),
  reader: z.string().min(1).max(200).optional(),
  deed: z.enum(DEEDS).optional(),
  below: z.coerce.number().int().positive().optional(),
  size: z.coerce.number().int().min(1).max(1_000).default(100),
});
