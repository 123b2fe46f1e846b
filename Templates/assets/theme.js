// Light, dark or as the system says: the choice stays in this browser. Runs before the first paint, so nothing flashes.
{
  const root = document.documentElement, key = "theme", known = ["light", "dark"];
  const stored = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const apply = choice => { if (known.includes(choice)) root.dataset.theme = choice; else delete root.dataset.theme; };
  apply(stored());
  addEventListener("DOMContentLoaded", () => {
    const box = document.getElementById("theme");
    if (!box) return;
    const mark = () => { const now = root.dataset.theme ?? "system"; for (const input of box.elements) if (input.type === "radio") input.checked = input.value === now; };
    box.hidden = false;
    mark();
    box.addEventListener("change", event => {
      apply(event.target.value);
      try { known.includes(event.target.value) ? localStorage.setItem(key, event.target.value) : localStorage.removeItem(key); } catch { /* it lasts as long as the page */ }
    });
    addEventListener("storage", event => { if (event.key === key || event.key === null) { apply(stored()); mark(); } });
  });
}

// Search wakes when its box is touched, or when a page was asked for with a question: nothing of it loads before. `/` goes there.
{
  const form = "form[role=search]";
  const wake = box => {
    if (!box || box.isAwake) return;
    box.isAwake = true;
    import(new URL(document.getElementById("found").dataset.module, document.baseURI)).then(search => search.attach(box), () => { box.isAwake = false; });
  };
  addEventListener("focusin", event => wake(event.target.closest(form)));
  addEventListener("keydown", event => {
    const input = document.querySelector(`${form} input`);
    if (!input || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    input.focus();
  });
  addEventListener("DOMContentLoaded", () => {
    if (document.getElementById("search-results") && new URLSearchParams(location.search).get("q")) wake(document.querySelector(`main ${form}`));
  });
}
