import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseExpression as parseVega} from "vega-expression";
import {expressionInterpreter} from "vega-interpreter";
import type {Fact, FactValue} from "../../../pipeline/model/fact.ts";
import {
  type Evaluation,
  type Judgement,
  evaluateExpression,
  judgeClaim,
  parseExpression,
  unknownMentions,
} from "../../../pipeline/support/expression/expression.ts";
import {fact} from "./kit.ts";

type Given = Partial<Omit<Fact, "value" | "id">> & {value: FactValue | number | string};

function scope(facts: Readonly<Record<string, Given>>): ReadonlyMap<string, Fact> {
  return new Map(
    Object.entries(facts).map(([id, {value, ...rest}]) =>
      fact(id, {
        type: typeof value === "string" ? "text" : "number",
        value:
          typeof value === "number"
            ? {kind: "number", value: String(value)}
            : typeof value === "string"
              ? {kind: "text", text: value}
              : value,
        ...rest,
      }),
    ),
  );
}

const facts = scope({
  a: {value: 25.7},
  b: {value: 25.4},
  zero: {value: 0},
  letters: {value: 270, bound: "over"},
  visits: {value: 26, bound: "at_least"},
  few: {value: 10, bound: "under"},
  rough: {value: 270, bound: "about"},
  guess: {value: {kind: "range", low: "3", high: "5"}},
  wider: {value: {kind: "range", low: "4", high: "9"}},
  gone: {value: {kind: "missing", why: "the cell trade.csv:3:2 is empty"}},
  name: {value: "Asia"},
  day: {type: "date", value: {kind: "date", date: "2017-05-14"}},
  year_only: {type: "date", value: {kind: "date", date: "2017"}},
  "country.name": {value: "Vietnam"},
});

function evaluate(text: string): Evaluation {
  const expression = parseExpression(text);
  if ("error" in expression) throw new Error(`${expression.error} at ${expression.offset}`);
  return evaluateExpression(expression, facts);
}

function judge(text: string, scope = facts): Judgement {
  const expression = parseExpression(text);
  if ("error" in expression) throw new Error(`${expression.error} at ${expression.offset}`);
  return judgeClaim(expression, scope);
}

describe("evaluateExpression", () => {
  test.each([
    ["a - b", "0.3"],
    ["a - b - 0.3", "0"],
    ["(a + b) / 2", "25.55"],
    ["1 / 3 * 3", "1"],
    ["100 - 47.76", "52.24"],
    ["-a", "-25.7"],
    ["+a", "25.7"],
    ["7 % 4", "3"],
    ["1.5e3", "1500"],
    [".5 + 1.", "1.5"],
    ["abs(b - a)", "0.3"],
    ["round(2.5) + round(-2.5)", "1"],
    ["floor(-2.5) + ceil(2.1)", "0"],
    ["max(a, b, 3) - min(a, b, 30)", "0.3"],
    ["clamp(a, 0, 10)", "10"],
    ["pow(2, 10) + sqrt(16)", "1028"],
    ["log(1) + exp(0)", "1"],
    ["if(a > b, 1, 2)", "1"],
    ["a > b ? 1 : 1 / zero", "1"],
    ["length(name)", "4"],
    ["year(day) * 100 + month(day)", "201704"],
    ["date(day) + quarter('2017-05-14') + year('2016')", "2032"],
    ["isValid(gone) ? gone : a", "25.7"],
    ["if(letters > 250, 1, 0)", "1"],
  ])("%s is %s", (text, value) => expect(evaluate(text)).toEqual({kind: "number", value}));

  test("a range gives a range", () => expect(evaluate("guess * 2 - 1")).toEqual({kind: "range", low: "5", high: "9"}));

  test.each([
    ["a / zero", "it divides by zero, which is 0"],
    ["a / (guess - 4)", "it divides by (guess - 4), which is from -1 to 1 and may be 0"],
    ["a % zero", "it divides by zero, which is 0"],
    ["a + name", 'name (the text "Asia") is no number to calculate with'],
    ["-name", 'name (the text "Asia") is no number to calculate with'],
    ["a + nothing", 'there is no fact "nothing"'],
    ["sqrt(-1)", "sqrt(-1): the function has no value at -1"],
    ["sqrt(few)", "sqrt(few): the function has no value for every number that it may be"],
    ["pow(zero, -1)", "pow(zero, -1): 0 to the power of -1 is no number, or too large"],
    ["pow(guess, 2)", "pow(guess, 2): a power needs exact numbers"],
    ["month(year_only)", "month(year_only): the date 2017 does not say one month"],
    ["year(a)", "year(a): the function takes a date, and 25.7 is none"],
    ["length(a)", "length(a): the function takes a text"],
    ["a && b", "a is neither true nor false: compare it, e.g. a > 0"],
    ["letters * 2", "letters is known only within a bound, so that the result is more than 540 and no exact number"],
  ])("%s cannot be known: %s", (text, why) =>
    expect(evaluate(text)).toMatchObject({kind: "unknown", why: expect.stringContaining(why), missing: false}),
  );

  test("a missing operand leaves the result missing", () =>
    expect(evaluate("a - gone")).toEqual({
      kind: "unknown",
      why: "gone is missing: the cell trade.csv:3:2 is empty",
      missing: true,
    }));
});

describe("judgeClaim", () => {
  test.each([
    "a - b == 0.3",
    "a > b && !(a < b)",
    "letters > 250",
    "letters > 270",
    "letters != 270",
    "!(letters <= 270)",
    "visits >= 26",
    "few < 10",
    "rough > 260 && rough < 280",
    "guess > 2 && guess <= 5",
    "guess != 6",
    "name == 'Asia'",
    'name === "Asia"',
    "name !== 'Europe'",
    "country.name == 'Vietnam'",
    "day >= '2017-05-14'",
    "year_only < '2018-01'",
    "day == '2017-05-14'",
    "isValid(a) && !isValid(gone)",
    "true || gone > 1",
    "gone > 1 || a > b",
    "(1 / 3) * 3 == 1",
  ])("%s holds", (text) => expect(judge(text)).toEqual({answer: "true"}));

  test.each(["a < b", "letters < 270", "visits < 26", "few == 10", "guess > 5", "name == 'asia'", "gone > 1 && a < b"])(
    "%s does not hold",
    (text) => expect(judge(text)).toEqual({answer: "false"}),
  );

  test.each([
    ["letters > 300", "letters is more than 270 and the other is 300, which leaves > open"],
    ["guess > wider", "guess is from 3 to 5 and wider is from 4 to 9, which leaves > open"],
    ["rough == 270", "rough is from 265 to 275"],
    ["year_only == day", "year_only is the date 2017"],
    ["gone > 1", "gone is missing: the cell trade.csv:3:2 is empty"],
    ["gone > 1 || a < b", "gone is missing"],
    ["a > name", "a is a number and name is a text, which cannot be compared"],
    ["name > 'Asia'", "a text is neither more nor less than another"],
    ["a > nothing", 'there is no fact "nothing"'],
    ["a", "it comes to 25.7, which is neither true nor false"],
    ["!a", "a is neither true nor false"],
  ])("%s cannot be known: %s", (text, why) =>
    expect(judge(text)).toEqual({answer: "unknown", why: expect.stringContaining(why)}),
  );

  test("units and scales that do not fit cannot be compared", () => {
    const units = scope({
      usd: {value: 3, unit: "USD", scale: 6},
      cny: {value: 3, unit: "CNY", scale: 6},
      thousands: {value: 3, unit: "USD", scale: 3},
    });
    expect(judge("usd > cny", units)).toEqual({
      answer: "unknown",
      why: "usd is USD, in millions and cny is CNY, in millions: they cannot be compared",
    });
    expect(judge("usd > thousands", units)).toMatchObject({answer: "unknown"});
    expect(judge("usd > 2", units)).toEqual({answer: "true"});
  });
});

describe("parseExpression", () => {
  test("names each fact once, and every mention with its offset", () =>
    expect(parseExpression('a - "b c" == country.name + a')).toMatchObject({
      names: ["a", "country.name"],
      mentions: [
        {name: "a", offset: 0},
        {name: "country.name", offset: 13},
        {name: "a", offset: 28},
      ],
    }));

  test("unknownMentions tells where a fact is named that does not exist", () => {
    const expression = parseExpression("a + if(true, leters, b)");
    expect("error" in expression ? [] : unknownMentions(expression, facts)).toEqual([{name: "leters", offset: 13}]);
  });

  test.each([
    ["", "the expression is empty", 0],
    ["a -", "the expression ends too early", 3],
    ["a b", '"b" cannot stand here', 2],
    ["a and b", '"and" cannot stand here', 2, "write &&"],
    ["a = b", '"=" is no sign of an expression', 2, "write =="],
    ["a − b", '"−" is no sign of an expression', 2, "write -"],
    ["name == “Asia”", '"“" is no sign of an expression', 8, 'write "'],
    ["a ≥ b", '"≥" is no sign of an expression', 2, "write >="],
    ["a / (b", "the expression ends too early", 6],
    ["a) + b", '")" cannot stand here', 1],
    ["now() > 3", "now() would change from build to build", 0, "write the date as a fact"],
    ["a + random()", "random() would change from build to build", 4],
    ["a + rond(b)", "there is no function rond() in formulas and claims", 4, 'did you mean "round"?'],
    ["data('x')", "there is no function data() in formulas and claims", 0],
    ["a.constructor.name", "only a column of the briefing's own row may follow a point", 0],
    ["a['b']", "only a column of the briefing's own row may follow a point", 0],
    ["datum.a > 3", '"datum" is for charts', 0, "write a alone"],
    ["a.b(1)", "only functions can be called", 0],
    ["test(/(a+)+$/, name)", "there is no function test()", 0],
    ["a == /x/", "regular expressions are not part", 5],
    ["[a, b]", "lists and objects are not part", 0],
    ["max(1, {a: 2})", "lists and objects are not part", 7],
    ["a & b", '"&" is not part of formulas and claims', 2, "write &&"],
    ["~a", '"~" is not part', 0],
    ["a == null", '"null" compares with nothing', 5, "write isValid(fact)"],
    ["a > NaN", '"NaN" is no fact', 4],
    ["0x10 > a", '"0x10" is no plain number', 0],
    ["1e999", '"1e999" is no plain number', 0],
    ["if(a, b)", "if() takes 3 values, not 2", 0],
    ["min()", "min() takes 1 to 20 values, not 0", 0],
    ["new Date()", '"new" cannot stand here', 0],
    ["this", '"this" cannot stand here', 0],
    [`${"1+".repeat(600)}1`, "the expression is longer than 1000 characters", 1000],
  ])("refuses %j", (text, error, offset, hint?: string) => {
    expect(parseExpression(text)).toEqual({
      error: expect.stringContaining(error),
      offset,
      ...("hint" in parseExpression(text) && {hint: expect.any(String)}),
      ...(hint !== undefined && {hint: expect.stringContaining(hint)}),
    });
  });

  test("survives any text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab0-9.+\-*/%()[\]{}<>=!&|?:,'" ]{0,40}$/), (text) => {
        const expression = parseExpression(text);
        if (!("error" in expression)) evaluateExpression(expression, facts);
        else expect(expression.offset).toBeLessThanOrEqual(text.length);
      }),
      {numRuns: 300},
    );
  });
});

describe("against Vega's interpreter", () => {
  const leaf = fc.oneof(
    fc.constantFrom("a", "b", "zero"),
    fc.integer({min: 0, max: 99}).map((n) => String(n / 4)),
  );
  const {number} = fc.letrec<{number: string; truth: string}>((tie) => ({
    number: fc.oneof(
      {maxDepth: 4, withCrossShrink: true},
      leaf,
      fc.tuple(tie("number"), fc.constantFrom("+", "-", "*"), tie("number")).map(([l, o, r]) => `(${l} ${o} ${r})`),
      fc.tuple(fc.constantFrom("abs", "floor", "ceil", "round"), tie("number")).map(([f, x]) => `${f}(${x})`),
      fc.tuple(fc.constantFrom("min", "max"), tie("number"), tie("number")).map(([f, x, y]) => `${f}(${x}, ${y})`),
      fc.tuple(tie("truth"), tie("number"), tie("number")).map(([t, x, y]) => `(${t} ? ${x} : ${y})`),
    ),
    truth: fc.oneof(
      {maxDepth: 3},
      fc.tuple(leaf, fc.constantFrom("<", "<=", ">", ">=", "==", "!="), leaf).map((parts) => parts.join(" ")),
      fc.tuple(tie("truth"), fc.constantFrom("&&", "||"), tie("truth")).map(([l, o, r]) => `(${l} ${o} ${r})`),
      tie("truth").map((truth) => `!(${truth})`),
    ),
  }));

  test("means the same, but for the rounding errors of binary fractions", () => {
    fc.assert(
      fc.property(number, (text) => {
        const vega = expressionInterpreter.operator({functions: {}}, {ast: parseVega(text)}) as (
          params: object,
        ) => number;
        const theirs = vega({$a: 25.5, $b: 25.25, $zero: 0});
        const expression = parseExpression(text);
        const ours =
          "error" in expression
            ? expression
            : evaluateExpression(expression, scope({a: {value: 25.5}, b: {value: 25.25}, zero: {value: 0}}));
        // A JavaScript number is exact here until it grows beyond 2 to the power of 53.
        if (Math.abs(theirs) < 1e6) expect(ours).toEqual({kind: "number", value: String(theirs === 0 ? 0 : theirs)});
      }),
      {numRuns: 300},
    );
  });
});
