// The matrix without a script is the whole table; this adds what narrows and sorts it. Words come from the page.
const form = document.getElementById("matrix-tools");
const table = document.querySelector("table.matrix");
if (form && table) {
  const status = document.getElementById("matrix-says");
  const heads = [...table.tHead.rows[0].cells].slice(1);
  const body = table.tBodies[0];
  const columns = heads.map((cell, index) => ({
    index, type: cell.dataset.type, pricing: cell.dataset.pricing, rank: Number(cell.dataset.rank || -1), known: Number(cell.dataset.known), name: cell.textContent.trim(),
  }));
  const rows = [...body.rows].map((row, index) => ({ row, index, head: row.cells[0], cells: [...row.cells].slice(1), name: row.cells[0].textContent.trim() }));
  const value = name => form.elements[name]?.value ?? "";
  const orders = {
    name: (one, other) => one.index - other.index,
    rank: (one, other) => other.rank - one.rank || one.index - other.index,
    known: (one, other) => other.known - one.known || one.index - other.index,
  };

  function show() {
    const shown = columns.filter(one => (!value("type") || one.type === value("type")) && (!value("pricing") || one.pricing === value("pricing")))
      .sort(orders[value("columns")] ?? orders.name);
    table.tHead.rows[0].replaceChildren(table.tHead.rows[0].cells[0], ...shown.map(one => heads[one.index]));
    const counted = rows.map(one => ({ ...one, yes: shown.filter(column => one.cells[column.index].className === "yes").length }))
      .filter(one => one.yes && (!form.elements.differ.checked || one.yes < shown.length));
    if (value("rows") === "name") counted.sort((one, other) => one.name.localeCompare(other.name, document.documentElement.lang));
    else counted.sort((one, other) => other.yes - one.yes || one.index - other.index);
    for (const one of counted) one.row.replaceChildren(one.head, ...shown.map(column => one.cells[column.index]));
    body.replaceChildren(...counted.map(one => one.row));
    const values = { n: shown.length, m: counted.length };
    status.textContent = status.dataset[shown.length && counted.length ? "says" : "none"].replace(/\{(\w)\}/g, (whole, key) => values[key] ?? whole);
    const chosen = new URLSearchParams([...new FormData(form)].filter(([name, text]) => text && text !== form.elements[name].dataset?.usual));
    history.replaceState(null, "", location.pathname + (chosen.size ? `?${chosen}` : "") + location.hash);
  }

  // From the keyboard: whole, where a browser leaves what is in sight in part as it is. A click must not move what it is on.
  table.addEventListener("focusin", event => event.target.matches(":focus-visible") && event.target.scrollIntoView({ block: "nearest", inline: "nearest" }));
  const asked = new URLSearchParams(location.search);
  for (const [name, text] of asked) {
    const control = form.elements.namedItem(name);
    if (control?.type === "checkbox") control.checked = true;
    else if (control?.options && [...control.options].some(option => option.value === text)) control.value = text;
  }
  form.hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  if (asked.size) show();
}
