"""Talks to a Thunderbird that was started with --marionette: runs JavaScript in its own windows and in pages and dialogs of add-ons."""
import json
import socket
import time

# Marionette hands the script a last argument to call with the result; a failure travels as text, so that it names the line.
WRAP = """const finish = arguments[arguments.length - 1]; const input = arguments[0];
(async () => { %s })().then(value => finish({ value: value ?? null }), error => finish({ error: `${error} ${error?.stack ?? ""}` }));"""

# A page of an add-on lives in another process: a frame script there makes a sandbox with the page's own rights and sends home what the script answers.
PAGE = """const frame = `{
  const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
  Cu.exportFunction(text => sendAsyncMessage(${JSON.stringify(input.id)}, text), sandbox, { defineAs: "report" });
  Cu.evalInSandbox(${JSON.stringify(input.text)}, sandbox);
}`;
const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");
const browsers = () => [...Services.wm.getEnumerator(null)].flatMap(window => [...window.document.querySelectorAll("browser")]);
let browser;
for (let turn = 0; !browser && turn < 100; turn++) {
  browser = browsers().find(one => one.currentURI?.spec?.includes(input.url));
  if (!browser || turn == 0) await new Promise(done => setTimeout(done, 200));
}
if (!browser) throw new Error("There is no page " + input.url);
const home = browser.messageManager;
const answer = await new Promise(done => {
  const take = message => { home.removeMessageListener(input.id, take); done(message.data); };
  home.addMessageListener(input.id, take);
  home.loadFrameScript("data:application/javascript;charset=utf-8," + encodeURIComponent(frame), false);
});
const { value, error } = JSON.parse(answer);
if (error) throw new Error(error);
return value;"""

IN_PAGE = """(() => { const input = %s;
(async () => { %s })().then(value => report(JSON.stringify({ value: value ?? null })), error => report(JSON.stringify({ error: `${error} ${error?.stack ?? ""}` }))); })();"""


class Marionette:
    def __init__(self, port, patience=90):
        deadline = time.monotonic() + patience
        while True:
            try:
                self.socket = socket.create_connection(("127.0.0.1", port), timeout=300)
                break
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.3)
        self.stream = self.socket.makefile("rb")
        self.number = 0
        self._receive()
        self.call("WebDriver:NewSession", capabilities={})
        self.call("Marionette:SetContext", value="chrome")
        self.call("WebDriver:SetTimeouts", script=280_000)

    def call(self, command, **parameters):
        self.number += 1
        text = json.dumps([0, self.number, command, parameters]).encode()
        self.socket.sendall(b"%d:%s" % (len(text), text))
        _, _, error, result = self._receive()
        if error:
            raise RuntimeError(f"{command}: {error['error']}: {error['message']}")
        return result

    def chrome(self, script, **values):
        """Runs a function's body with Thunderbird's own rights; `input` holds the values."""
        answer = self.call("WebDriver:ExecuteAsyncScript", script=WRAP % script, args=[values], sandbox="system", newSandbox=True)["value"]
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["value"]

    def page(self, url, script, **values):
        """Runs a function's body in the tab or dialog whose address contains that, with the rights of its page; waits for it to open."""
        return self.chrome(PAGE, url=url, id=f"check:{time.monotonic_ns()}", text=IN_PAGE % (json.dumps(values), script))

    def quit(self):
        self.call("Marionette:Quit", flags=["eForceQuit"])
        self.socket.close()

    def _receive(self):
        length = b""
        while (digit := self.stream.read(1)) != b":":
            if not digit:
                raise ConnectionError("Thunderbird has gone")
            length += digit
        return json.loads(self.stream.read(int(length)))
