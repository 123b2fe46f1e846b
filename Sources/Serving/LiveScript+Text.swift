extension LiveScript {
    /// Runs in pages, and as a shared worker beside them: a browser opens six connections to a host, so that all tabs
    /// share one stream of events. Where there are no shared workers, each page has its own.
    static let text = #"""
        "use strict";
        // The stream of states, for as long as somebody listens.
        const listen = (address, tell) => {
          const source = new EventSource(address);
          source.onmessage = event => tell(JSON.parse(event.data));
          source.onerror = () => {
            tell(null);
            if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1000, address, tell);
          };
        };

        if (typeof document === "undefined") {
          const ports = new Set();
          let last = null;
          listen(new URL("events", location), state => {
            last = state;
            if (state) for (const port of ports) port.postMessage(state);
          });
          addEventListener("connect", ({ports: [port]}) => {
            port.onmessage = ({data}) => {
              if (data === "left") return ports.delete(port);
              ports.add(port);
              if (last) port.postMessage(last);
            };
          });
        } else {
          const script = document.currentScript;
          const own = {page: Number(script.dataset.page), style: Number(script.dataset.style)};
          const key = "pairwise-scroll";

          // Where the page was scrolled to before it was loaded again. A page that a script draws gets its height late.
          const restore = ({x, y}) => {
            const until = performance.now() + 2000;
            let isLeft = false;
            for (const event of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(event, () => { isLeft = true; }, {once: true, passive: true});
            const step = () => {
              scrollTo({left: x, top: y, behavior: "instant"});
              if (Math.abs(scrollY - y) > 1 && !isLeft && performance.now() < until) requestAnimationFrame(step);
            };
            step();
          };
          try {
            const kept = JSON.parse(sessionStorage.getItem(key));
            sessionStorage.removeItem(key);
            if (kept?.address === location.href) restore(kept);
          } catch { /* without storage the browser's own memory must do */ }

          let isLeaving = false;
          const reload = () => {
            if (isLeaving) return;
            isLeaving = true;
            try { sessionStorage.setItem(key, JSON.stringify({address: location.href, x: scrollX, y: scrollY})); } catch { /* as above */ }
            location.reload();
          };

          // The names of styles hold a hash: the page as it is now knows the new ones.
          const restyle = async number => {
            const answer = await fetch(location.href, {cache: "no-store"});
            const now = new DOMParser().parseFromString(await answer.text(), "text/html");
            const sheets = root => [...root.querySelectorAll("link[rel~=stylesheet][href]")];
            const [old, fresh] = [sheets(document).filter(link => !link.isOld), sheets(now)];
            if (old.length !== fresh.length) return reload();
            old.forEach((link, index) => {
              const next = link.cloneNode(), address = new URL(fresh[index].getAttribute("href"), document.baseURI);
              if (address.host !== location.host) return;
              address.searchParams.set("style", number);
              next.href = address;
              link.isOld = true;
              next.onload = next.onerror = () => link.remove();
              link.after(next);
            });
          };

          let overlay;
          const show = fault => {
            overlay?.remove();
            overlay = undefined;
            if (!fault) return;
            overlay = document.createElement("pairwise-fault");
            const root = overlay.attachShadow({mode: "open"});
            const style = new CSSStyleSheet();
            style.replaceSync(`
              :host { all: initial; position: fixed; inset: auto 0 0; z-index: 2147483647; }
              section { box-sizing: border-box; max-height: 60vh; overflow: auto; padding: 1rem 1.25rem; background: #1d1f23; color: #f2f2f2;
                border-top: 4px solid #e5484d; font: 15px/1.45 system-ui, sans-serif; box-shadow: 0 -4px 24px #0006; }
              header { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between; }
              h2 { margin: 0; font-size: 1rem; }
              pre { margin: .75rem 0 0; font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
              button { font: inherit; color: inherit; background: none; border: 1px solid #888; border-radius: 4px; padding: .1rem .6rem; cursor: pointer; }
              @media print { :host { display: none; } }`);
            root.adoptedStyleSheets = [style];
            const element = (name, text) => Object.assign(document.createElement(name), {textContent: text});
            const section = element("section"), header = element("header"), close = element("button", "Hide");
            section.setAttribute("role", "alert");
            close.addEventListener("click", () => show(null));
            header.append(element("h2", "The last build has errors"), close);
            section.append(header, element("pre", fault));
            root.append(section);
            document.body.append(overlay);
          };

          let shown = null;
          const tell = state => {
            if (!state) return;
            if (state.page > own.page) return reload();
            if (state.style > own.style) {
              own.style = state.style;
              restyle(state.style).catch(reload);
            }
            if (state.fault !== shown) show(shown = state.fault);
          };

          if (typeof SharedWorker === "undefined") {
            listen(new URL("events", script.src), tell);
          } else {
            const {port} = new SharedWorker(script.src, "pairwise");
            port.onmessage = event => tell(event.data);
            // A page that comes back from the browser's memory may have missed some.
            addEventListener("pageshow", () => port.postMessage("here"));
            addEventListener("pagehide", () => port.postMessage("left"));
            port.postMessage("here");
          }
        }

        """#
}
