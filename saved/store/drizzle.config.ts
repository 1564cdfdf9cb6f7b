import { defineConfig } from "drizzle-kit";

/** How `npm run migration` turns a change of the schema into a migration. */
export default defineConfig({
  dialect: "turso",
  schema: ["./saved/store/schema.ts", "./saved/store/access-schema.ts", "./saved/store/accounts-schema.ts"],
  out: "./saved/store/migrations",
});
