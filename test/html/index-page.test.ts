import {describe, expect, test} from "vitest";
import {sampleEntries, sampleIndex} from "./sample-index.ts";

describe("printIndex", () => {
  test("lists each briefing with its editions by their own names, files and sizes", async () => {
    const {html, problems} = await sampleIndex("en", sampleEntries("en"));
    expect(problems).toEqual([]);
    expect(html).toContain(
      '<h2><a href="complete/complete.en.html">International cooperation further enhanced</a></h2>',
    );
    expect(html).toContain(
      '<a class="language" href="complete/complete.zh.html" hreflang="zh" lang="zh" dir="ltr">中文</a>',
    );
    expect(html).toContain(
      '<a class="pdf" href="complete/complete.ar.pdf" hreflang="ar" type="application/pdf"><span class="unseen" lang="ar" dir="rtl">العربية</span> PDF <span class="size">99\u00a0kB</span></a>',
    );
  });

  test("says what was kept and what failed, in texts of another language where there are no others", async () => {
    const {html} = await sampleIndex("en", sampleEntries("en"));
    expect(html).toContain('<h2 lang="ar" dir="rtl"><a href="partly/partly.ar.html">');
    expect(html).toContain('<span class="status kept">earlier edition</span>');
    expect(html).toContain(
      '<span class="language" lang="zh" dir="ltr">中文</span>\n<span class="status failed">not available</span>',
    );
    expect(html).toContain("<h2>never</h2>");
  });

  test("shows small pictures whose ids do not meet, though their charts have one id", async () => {
    const {html} = await sampleIndex("ar", sampleEntries("ar"));
    expect(html).toContain('id="thumbnail-1--trade_share-wide-clip"');
    expect(html).toContain('id="thumbnail-2--trade_share-wide-clip"');
  });

  test("tells once what the briefings of a series have in common, from three on", async () => {
    const [complete] = sampleEntries("en");
    const series = ["a", "b", "c"].flatMap((id) => (complete ? [{...complete, id}] : []));
    const one = (await sampleIndex("en", series)).html;
    expect(one.match(/<li class="series">/g)).toHaveLength(1);
    expect(one.match(/<li class="member">/g)).toHaveLength(3);
    expect(one.match(/<time datetime="2017-08-11">/g)).toHaveLength(1);
    expect(one).toContain("<h3><a href=");
    const two = (await sampleIndex("en", series.slice(1))).html;
    expect(two).not.toContain('<li class="series">');
    expect(two.match(/<li class="briefing">/g)).toHaveLength(2);
  });

  test("names the languages in one order everywhere: the team's own, then by their own names", async () => {
    const {html} = await sampleIndex("zh", sampleEntries("zh").slice(0, 1));
    const named = [...html.matchAll(/<a [^>]*hreflang="(\w+)"[^>]*>[^<]/g)].map(([, lang]) => lang);
    expect(named).toEqual(["en", "ar", "zh", "en", "ar", "zh"]);
  });

  test("is whole with nothing to list", async () => {
    const {html, problems} = await sampleIndex("zh", []);
    expect(problems).toEqual([]);
    expect(html).toContain('<ul class="briefings" role="list"></ul>');
  });
});
