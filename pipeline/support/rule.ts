import {z} from "zod";

const rules = z.registry<{rule: string}>();

/**
 * Gives a schema its rule in words ("a whole number from 0 to 12"), which stands in every message about it,
 * and what an editor shows beside the key.
 */
export function ruled<S extends z.ZodType>(
  schema: S,
  rule: string,
  description: string,
  examples?: readonly unknown[],
): S {
  const described = schema.meta({description, ...(examples && {examples: [...examples]})});
  rules.add(described, {rule});
  return described;
}

/** The rule that `ruled` gave a schema, also through `optional`. */
export function ruleOf(schema: z.ZodType): string | undefined {
  return rules.get(schema)?.rule ?? (schema instanceof z.ZodOptional ? ruleOf(inner(schema)) : undefined);
}

/** The schema of the value at a path; `undefined` where the schema leaves it open. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = bare(schema);
  for (const [depth, step] of path.entries()) {
    const next: z.ZodType | undefined = current && stepInto(current, step);
    if (!next) return undefined;
    current = depth === path.length - 1 ? next : bare(next);
  }
  return current;
}

/** The keys of a mapping with fixed keys. */
export function keysOf(schema: z.ZodType | undefined): readonly string[] {
  const open = schema && mappingOf(bare(schema));
  return open ? Object.keys(open.shape) : [];
}

/** The words that an enumeration allows. */
export function optionsOf(schema: z.ZodType | undefined): readonly string[] {
  const open = schema && bare(schema);
  return open instanceof z.ZodEnum ? open.options.map(String) : [];
}

function stepInto(schema: z.ZodType, step: PropertyKey): z.ZodType | undefined {
  const mapping = mappingOf(schema);
  if (mapping) return (mapping.shape as Record<PropertyKey, z.ZodType>)[step];
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
}

// Of alternatives the one that is a mapping: a text or {max: …}.
function mappingOf(schema: z.ZodType): z.ZodObject | undefined {
  if (schema instanceof z.ZodObject) return schema;
  const options = schema instanceof z.ZodUnion ? (schema.options as readonly z.ZodType[]) : [];
  return options.find((option) => option instanceof z.ZodObject);
}

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? bare(inner(schema)) : schema;
}

function inner(schema: z.ZodOptional): z.ZodType {
  return schema.unwrap() as z.ZodType;
}
