/** A seed with everything that a seed may have. */
export const completeSeed = `---
title: "Garden talk + C++ for gardeners"
video_id: "abcdefghij1"
source: https://www.youtube.com/watch?v=abcdefghij1
date: 2024-02-03
duration: "1:02:03"
language: en
speakers: [Ann Smith, Bo]
description: Two people talk about gardens.
show: Greens
episode: "12"
tags: [garden, "C++", Soil]
mood: sunny
---

## Transcript

**Ann Smith:** [00:00:01] Welcome to the garden talk. Today we look at soil, at water and at the worms below. [laughs]

**Bo:** Thank you. I have two questions about worms & <b>soil</b>, and one about \`{{ braces }}\` in templates.

**Ann Smith:** [00:10:00] Let us begin with the soil. Good soil is dark, and it smells of rain.

## Notes

See [[Other talk]], [[other.md|the other one]] and [[Nowhere to be found]]. This is ==important==. #garden %% hidden %%

> [!info] Mind this
> A box.

- [x] done
- a footnote[^1]

| a | b |
|---|---|
| 1 | 2 |

[^1]: At the foot.

<script>alert(1)</script>

## Key Takeaways

- Worms are good.[^1]

[^1]: For the soil.

## Related

- [[Other talk]]

## Equipment

A spade.
`

/** A second seed that the first one links to. */
export const otherSeed = `# Other talk

**Source:** [Site](https://example.org/other)
**Tags:** #Garden #water

---

## Transcript

Water is what a garden needs most. We measured it for a year, and here is what we found about rain and clay.

---

## Notes


## Key Takeaways
-

## Related
-
`
