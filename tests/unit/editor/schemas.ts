import { Ajv, type ValidateFunction } from "ajv";
import type { Ids } from "../../../src/editor/ids.ts";
import type { JsonSchema } from "../../../src/editor/json-schema.ts";

/** What a validator of JSON Schema, which has nothing of ours, says of a value; empty where it is right. */
export function validatorOf(schema: JsonSchema): (value: unknown) => string[] {
  // Hints for editors are no keywords of the standard.
  const ajv = new Ajv({ strict: true, allErrors: true, keywords: ["enumDescriptions"] });
  const validate: ValidateFunction = ajv.compile(schema);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Ids of a newsroom that names something of everything. */
export const someIds: Ids = {
  people: new Map([["ngo-hai-phan", "Ngô Hải Phan"]]),
  sections: new Map([
    ["tin-tuc", "Tin tức"],
    ["doi-song", "Đời sống"],
  ]),
  places: new Map([["nhu-xuan", "Như Xuân"]]),
  events: new Map([["hoi-nghi", "Hội nghị"]]),
};

/** Of a newsroom that keeps no such files. */
export const anyIds: Ids = { people: undefined, sections: undefined, places: undefined, events: undefined };
