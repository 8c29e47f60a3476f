import {z} from "zod";
import {dataSchema} from "./data.ts";
import {factSchema} from "./fact.ts";
import {ID_PATTERN} from "./parts.ts";
import {chartKeys, chartSchema, tableSchema} from "./view.ts";
import {correctionSchema, eachSchema, sheetSchema, sourceSchema} from "./sheet.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The copy of Vega-Lite's schema that lies beside ours, so that editors need no network. */
const VEGA_LITE = "vega-lite.schema.json";

/** The JSON Schema (draft 7) of a fact sheet, for completion and checks in editors; what it cannot say, `validateSheet` does. */
export function factSheetJsonSchema(): Record<string, unknown> {
  const {$schema, ...schema} = toJsonSchema(sheetSchema);
  return {
    $schema,
    $comment: "Made by npm run schema from pipeline/sheet/schema/: change it there.",
    title: "Factpress fact sheet",
    ...schema,
  };
}

/** Vega-Lite's JSON Schema with the keys that a chart of a sheet may have beside its own. */
export function chartJsonSchema(vegaLite: {
  readonly definitions: Readonly<Record<string, unknown>>;
}): Record<string, unknown> {
  const definitions = Object.entries(vegaLite.definitions).map(([name, definition]) => [
    name,
    /^TopLevel\w*Spec$/u.test(name) ? withChartKeys(definition as JsonSchema) : definition,
  ]);
  return {...vegaLite, definitions: Object.fromEntries(definitions)};
}

function withChartKeys(definition: JsonSchema): JsonSchema {
  if (definition.anyOf)
    return {...definition, anyOf: definition.anyOf.map((each) => withChartKeys(each as JsonSchema))};
  if (!definition.properties) return definition;
  const {file: _file, ...own} = ownKeys();
  return {...definition, properties: {...definition.properties, ...own}};
}

function ownKeys(): Record<string, JsonSchema> {
  return toJsonSchema(z.strictObject(chartKeys).partial()).properties as Record<string, JsonSchema>;
}

function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    reused: "inline",
    override({zodSchema, jsonSchema}) {
      const schema = zodSchema as unknown as z.ZodType;
      Object.assign(jsonSchema, beyondTypes(schema));
      if (schema === chartSchema) becomeChart(jsonSchema);
      // Of a record with free keys zod says that its keys are texts, which all keys are.
      if (zodSchema instanceof z.ZodRecord) delete jsonSchema.propertyNames;
      if (isSection(schema)) jsonSchema.propertyNames = {pattern: ID_PATTERN.source};
      if (schema === sheetSchema.shape.facts.unwrap()) jsonSchema.properties = factsOfWorkbook();
    },
  }) as JsonSchema;
}

/** What must be there, and what excludes what. */
function beyondTypes(schema: z.ZodType): Partial<JsonSchema> {
  switch (schema) {
    case sheetSchema:
      return {required: ["published"]};
    case correctionSchema:
      return {required: ["date", "facts", "text"]};
    case sourceSchema:
      return {required: ["title"]};
    case eachSchema:
      return {required: ["table", "as", "id"]};
    case tableSchema:
      return {required: ["data"]};
    case dataSchema:
      return {
        oneOf: [{required: ["file"]}, {required: ["rows"]}],
        dependencies: {delimiter: ["file"], sheet: ["file"], range: ["file"], header: ["file"]},
      } as JsonSchema;
    case factSchema:
      return oneWayToAValue() as JsonSchema;
    default:
      return {};
  }
}

function oneWayToAValue(): object {
  const pairs = [
    ["value", "from"],
    ["value", "formula"],
    ["from", "formula"],
    ["low", "from"],
    ["low", "formula"],
    ["at", "aggregate"],
    ["rank", "aggregate"],
    ["rank", "top"],
  ];
  return {
    anyOf: [{required: ["value"]}, {required: ["low", "high"]}, {required: ["from"]}, {required: ["formula"]}],
    not: {anyOf: pairs.map((required) => ({required}))},
    dependencies: {
      low: ["high"],
      high: ["low"],
      where: ["from"],
      at: ["from"],
      aggregate: ["from"],
      top: ["at"],
      rank: ["from"],
      among: ["rank"],
    },
  };
}

/** Facts may stand in a worksheet: then `facts:` names it. */
function factsOfWorkbook(): Record<string, JsonSchema> {
  const {file, header, ...rest} = dataSchema.shape;
  const {sheet, range} = rest;
  return toJsonSchema(z.strictObject({file, sheet, range, header})).properties as Record<string, JsonSchema>;
}

/** A chart is either the file of a spec or a spec. */
function becomeChart(schema: JsonSchema): void {
  delete schema.type;
  delete schema.properties;
  delete schema.additionalProperties;
  schema.anyOf = [
    {type: "object", properties: ownKeys(), required: ["file"], additionalProperties: false},
    {$ref: VEGA_LITE},
  ];
}

function isSection(schema: z.ZodType): boolean {
  const {sources, data, facts, checks, charts, tables} = sheetSchema.shape;
  return [sources, data, facts, checks, charts, tables].some((section) => section.unwrap() === schema);
}
