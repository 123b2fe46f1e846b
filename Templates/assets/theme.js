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
