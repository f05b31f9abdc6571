// The outlines: a box over each element that depends on a right. It stays where the element is, and the page is not touched.
import { element } from "./elements.js";

/** Draws into `layer`. `pick` is called with the group whose mark was clicked, `settle` before it is looked where the elements are. */
export function outlinesIn(layer, pick, settle) {
  /** The boxes, in the order of `wanted`. */
  const boxes = [];
  let wanted = [];
  let frame;

  /** Where the elements are now: they move with whatever the page does, so it is looked at in each frame. */
  function follow() {
    settle();
    for (const [place, { target }] of wanted.entries()) {
      const { x, y, width, height } = target.getBoundingClientRect();
      const box = boxes[place];
      const at = width > 0 && height > 0 ? `${x} ${y} ${width} ${height}` : "";
      if (box.at === at) continue;
      box.at = at;
      box.made.hidden = at === "";
      box.made.style.translate = `${x}px ${y}px`;
      box.made.style.width = `${width}px`;
      box.made.style.height = `${height}px`;
    }
    frame = requestAnimationFrame(follow);
  }

  return {
    draw(groups) {
      wanted = groups.flatMap((group, number) =>
        [...new Set(group.elements)].map((target) => ({ target, group, number: number + 1 })),
      );
      while (boxes.length > wanted.length) boxes.pop().made.remove();
      for (const [place, { group, number }] of wanted.entries()) {
        if (boxes[place] === undefined) {
          const mark = element("span", { className: "mark" });
          const made = element("div", { className: "outline" }, mark);
          boxes[place] = { made, mark, at: undefined };
          layer.append(made);
        }
        const { made, mark } = boxes[place];
        made.dataset.answer = group.answer.isAllowed ? "allowed" : "denied";
        made.dataset.group = group.key;
        mark.textContent = `${group.answer.isAllowed ? "✓" : "✕"} ${number}`;
        mark.onclick = () => pick(group.key);
      }
      cancelAnimationFrame(frame);
      follow();
    },
    /** Lets those of one group stand out. */
    mark(key) {
      for (const { made } of boxes) made.toggleAttribute("data-marked", made.dataset.group === key);
    },
    clear() {
      cancelAnimationFrame(frame);
      for (const { made } of boxes.splice(0)) made.remove();
      wanted = [];
    },
  };
}
