"use strict";
(() => {
  // files dropped anywhere on the page are taken, and added to those chosen before; without it a drop beside the field
  // would open the file and leave what was typed behind
  const input = document.querySelector("#files"), list = document.querySelector("#chosen");
  let kept = [];
  const has = (event) => [...event.dataTransfer.types].includes("Files");
  const take = (files) => {
    const given = new DataTransfer(), seen = new Set();
    for (const file of [...kept, ...files]) {
      const key = [file.name, file.size, file.lastModified].join("/");
      if (!seen.has(key)) given.items.add(file);
      seen.add(key);
    }
    input.files = given.files;
    kept = [...given.files];
    list.replaceChildren(...kept.map((file) => {
      const entry = document.createElement("li"), name = document.createElement("bdi");
      name.textContent = file.name;
      entry.append(name);
      return entry;
    }));
    list.hidden = kept.length === 0;
  };
  addEventListener("dragover", (event) => {
    if (!has(event)) return;
    event.preventDefault();
    input.classList.add("over");
  });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) input.classList.remove("over"); });
  addEventListener("drop", (event) => {
    input.classList.remove("over");
    if (!has(event)) return;
    event.preventDefault();
    take(event.dataTransfer.files);
  });
  input.addEventListener("change", () => {
    if (input.files.length === 0) kept = [];
    take(input.files);
  });
})();
