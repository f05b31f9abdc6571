// What both of Vue have: how a list is drawn, changed, and drawn again for another reason.
import { createApp, h, nextTick, ref } from "vue";

/** Draws rows in an application that `install` is given. */
export function drawnBy(Row, records, install, at) {
  const count = ref(0);
  const app = createApp({
    render: () =>
      h(
        "ul",
        { "data-count": count.value },
        records.map((record) => h(Row, { key: record.number, record })),
      ),
  });
  const change = install(app);
  app.mount(at);
  return {
    change: () => (change(), nextTick()),
    again: () => (count.value++, nextTick()),
    end: () => app.unmount(),
  };
}
