// The command behind src/packs/pack.schema.json: prints the JSON Schema made from the valibot schema.
// node --import tsx src/commands/print-pack-schema.ts > src/packs/pack.schema.json && npm run format
import { toJsonSchema } from "@valibot/to-json-schema";
import { PackSchema } from "../facts/pack-schema.ts";

// Brands and readonly are for TypeScript alone: JSON Schema has no words for them.
const { $schema, ...schema } = toJsonSchema(PackSchema, { errorMode: "ignore" });
const title = "A fact pack of Backgrounder, format 1";
console.log(JSON.stringify({ $schema, title, ...schema }, null, 2));
