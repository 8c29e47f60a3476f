import {table} from "./kit.ts";

/** Shares of two regions in two years, in percent. */
export const trade = table(
  "trade",
  [
    {name: "year", type: "date", label: "Year"},
    {name: "share", type: "number", label: "Share of foreign trade", unit: "percent", digits: 1},
    {name: "region", type: "text", label: "Region"},
  ],
  [
    ["2015", "25.4", "Asia"],
    ["2016", "25.7", "Asia"],
    ["2015", "14.4", "Europe"],
    ["2016", "15.7", "Europe"],
  ],
);
