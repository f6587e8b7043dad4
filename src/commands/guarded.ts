import type { ArgsDef, CommandDef } from "citty";
import { unknownArgument } from "./unknown-argument.ts";

/**
 * A command whose errors are sentences for who gave it; where they are not, DEBUG=1 shows where they come
 * from. What they are told with is loaded when something is told: a check of one article waits for every file.
 */
export function guarded<T extends ArgsDef>({ default: command }: { default: CommandDef<T> }): CommandDef<T> {
  const defined = (command.args ?? {}) as ArgsDef;
  return {
    ...command,
    args: lenient(defined) as T,
    async run(context) {
      const { json, lang } = context.args as { json?: boolean; lang?: string };
      try {
        const unknown = unknownArgument(context.rawArgs, defined);
        if (unknown !== undefined) {
          const { unknownRefusal } = await import("./unknown-refusal.ts");
          throw unknownRefusal(unknown, defined);
        }
        await refuseValues(context.args, defined);
        await command.run?.(context);
      } catch (error) {
        if (process.env.DEBUG) throw error;
        const { tellFailure } = await import("./failure.ts");
        await tellFailure(error, json ?? false, lang);
      }
    },
  };
}

/** What citty would refuse by itself it refuses in English, below a screen of usage. */
function lenient(defined: ArgsDef): ArgsDef {
  return Object.fromEntries(
    Object.entries(defined).map(([name, definition]) => {
      if (definition.type === "enum")
        return [name, { ...definition, type: "string", valueHint: definition.options?.join("|") }];
      return definition.type === "positional"
        ? [name, { ...definition, required: false }]
        : [name, definition];
    }),
  ) as ArgsDef;
}

/** @throws where a value is none of the choices, or one that a command needs is not given */
async function refuseValues(given: Record<string, unknown>, defined: ArgsDef): Promise<void> {
  for (const [name, definition] of Object.entries(defined)) {
    const value = given[name];
    const isWrong =
      definition.type === "enum"
        ? value !== undefined && !definition.options?.includes(value as string)
        : definition.type === "positional" && definition.required !== false && value === undefined;
    if (!isWrong) continue;
    const { missingRefusal, choiceRefusal } = await import("./unknown-refusal.ts");
    throw definition.type === "enum"
      ? choiceRefusal(name, String(value), definition.options ?? [])
      : missingRefusal(definition.description ?? name);
  }
}
