"""A Thunderbird with TbSync and its ActiveSync provider: a fresh profile, one account, syncs, and cards read and written as a user would."""
import os
import pathlib
import shutil
import socket
import subprocess

from marionette import Marionette

TBSYNC, PROVIDER = "tbsync@jobisoft.de", "eas4tbsync@jobisoft.de"

PREFERENCES = {
    "extensions.autoDisableScopes": 0,
    "extensions.startupScanScopes": 15,
    "extensions.update.enabled": False,
    "extensions.experiments.enabled": True,
    "xpinstall.signatures.required": False,
    "app.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "mail.shell.checkDefaultClient": False,
    "mail.provider.suppress_dialog_on_startup": True,
    "mail.rights.version": 1,
    "mailnews.start_page.enabled": False,
}

HELPERS = """
const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const { VCardUtils } = ChromeUtils.importESModule("resource:///modules/VCardUtils.sys.mjs");
const sleep = ms => new Promise(done => setTimeout(done, ms));
const until = async (what, look) => { for (let turn = 0; turn < 200; turn++) { const found = await look(); if (found) return found; await sleep(200); } throw new Error("There is no " + what); };
const book = () => MailServices.ab.directories.find(found => found.UID == input.book);
const vCard = card => card.getProperty("_vCard", "");
"""

# The manager's page asks the add-on's background over a port; so does this, from the same page.
RPC = """
const port = browser.runtime.connect({ name: "tbsync-manager" });
const open = new Map();
port.onMessage.addListener(message => {
  if (message.kind != "rpc-response" || !open.has(message.requestId)) return;
  const [done, failed] = open.get(message.requestId);
  message.ok ? done(JSON.parse(JSON.stringify(message.result ?? null))) : failed(new Error(message.error));
});
const sleep = ms => new Promise(done => setTimeout(done, ms));
const ask = (cmd, args = {}) => new Promise((done, failed) => {
  const requestId = "check-" + crypto.randomUUID();
  open.set(requestId, [done, failed]);
  port.postMessage({ kind: "rpc", requestId, cmd, args });
});
const account = async () => (await ask("getState")).accounts[0];
const folders = async () => (await ask("getFolders", { accountId: (await account()).accountId })).folders;
const idle = async () => {
  for (let turn = 0; turn < 300; turn++) {
    await sleep(400);
    if (!JSON.stringify((await ask("getState")).transient ?? {}).includes((await account()).accountId)) return;
  }
  throw new Error("The sync does not end");
};
const sync = async () => { await ask("syncAccount", { accountId: (await account()).accountId }); await sleep(800); await idle(); };
"""


class Thunderbird:
    def __init__(self, name, work, binary=os.environ.get("THUNDERBIRD", "/usr/lib/thunderbird/thunderbird")):
        profile = pathlib.Path(work, "profiles", name)
        shutil.rmtree(profile, ignore_errors=True)
        (profile / "extensions").mkdir(parents=True)
        for addon in (TBSYNC, PROVIDER):
            shutil.copy(pathlib.Path(work, f"{addon}.xpi"), profile / "extensions")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        lines = [f'user_pref("{key}", {str(value).lower()});\n' for key, value in {**PREFERENCES, "marionette.port": port}.items()]
        (profile / "user.js").write_text("".join(lines))
        home = pathlib.Path(work, "home")
        home.mkdir(exist_ok=True)
        environment = {**os.environ, "HOME": str(home), "MOZ_HEADLESS": "1", "TZ": "Europe/Berlin", "LANG": "C.UTF-8"}
        with open(profile.with_suffix(".log"), "wb") as output:
            self.process = subprocess.Popen(
                [binary, "--profile", str(profile), "--no-remote", "--marionette", "--remote-allow-system-access"],
                env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        self.marionette = Marionette(port)
        self.manager = self._open_manager()
        self.targets = {}
        self.seen = -1

    def add_account(self, server, user, password, version):
        """Sets the account up as the provider's own dialog does, with a version of the protocol, connects it and takes every folder that it offers."""
        self._ask("""await ask("setLogLevel", { level: 3 });
            for (let turn = 0; turn < 100; turn++) {
              const found = (await ask("getState")).providers.find(one => /eas/i.test(one.providerId) && one.state == "active");
              if (found) { ask("addAccount", { providerId: found.providerId }).catch(() => {}); return; }
              await sleep(200);
            }
            throw new Error("The provider is not active");""")
        self.marionette.page("/setup.html?", """const sleep = ms => new Promise(done => setTimeout(done, ms)); await sleep(500);
            const send = message => browser.runtime.sendMessage(message);
            const reply = await send({ type: "eas.createAccount", servertype: "custom", ...input.account });
            if (!reply.ok) throw new Error(JSON.stringify(reply));
            const { custom, initialFolders } = reply.result;
            custom.asversionselected = input.version;
            const setupToken = new URLSearchParams(location.search).get("setupToken");
            await send({ type: "tbsync-setup-completed", setupToken, accountName: input.account.label, icon: null, initialFolders, custom });
            setTimeout(() => window.close(), 200); return null;""",
            account={"label": "check", "server": server, "user": user, "password": password}, version=version)
        self._ask("""for (let turn = 0; turn < 100 && !await account(); turn++) await sleep(200);
            const { accountId } = await account(); await sleep(2500);
            await ask("setAccountEnabled", { accountId, enabled: true }); await sleep(800); await idle();
            for (const folder of await folders()) if (folder.targetType) await ask("setFolderSelected", { accountId, folderId: folder.folderId, selected: true });""")
        self.sync()

    def authenticate(self, password):
        """Enters a password in the dialog that a refused account offers; until then it does not sync."""
        self._ask("""ask("authenticateAccount", { accountId: (await account()).accountId }).catch(() => {}); await sleep(500);""")
        self.marionette.page("/config.html?", """await new Promise(done => setTimeout(done, 1000)); document.getElementById("password").value = input.password;
            setTimeout(() => document.getElementById("btn-save").click(), 200); return null;""", password=password)
        self._ask("""for (let turn = 0; turn < 100 && ((await account()).error || !(await account()).enabled); turn++) await sleep(200); await sleep(800); await idle();""")

    def sync(self):
        """Syncs and answers the state of the account and its folders; `wire` holds what went over the line in doing so."""
        state = self._ask("""await sync(); const { error, enabled } = await account();
            for (let turn = 0; turn < 100 && (await folders()).some(folder => folder.targetType && folder.status == "pending"); turn++) await sleep(200);
            const log = (await ask("getState")).eventLog.filter(entry => entry.seq > input.seen);
            return { error, enabled, log, folders: (await folders()).map(({ displayName, targetType, targetID, status, error }) => ({ displayName, targetType, targetID, status, error })) };""",
            seen=self.seen)
        self.seen = max([self.seen, *(entry["seq"] for entry in state["log"])])
        self.targets = {folder["targetType"]: folder["targetID"] for folder in state["folders"] if folder["targetType"]}
        state["wire"] = [entry for entry in state["log"] if entry["message"].startswith("[eas:net]")]
        state["problems"] = [entry for entry in state["log"] if entry["level"] in ("warning", "error")]
        return state

    def cards(self):
        """The address book's cards as vCards, by their id."""
        return self.marionette.chrome(HELPERS + "return Object.fromEntries(book().childCards.map(card => [card.UID, vCard(card)]));", book=self.targets["contacts"])

    def add(self, text):
        return self.marionette.chrome(HELPERS + "const card = book().addCard(VCardUtils.vCardToAbCard(input.text)); await sleep(3000); return card.UID;", book=self.targets["contacts"], text=text)

    def change(self, uid, text):
        self.marionette.chrome(HELPERS + """const card = book().childCards.find(one => one.UID == input.uid);
            card.setProperty("_vCard", input.text); book().modifyCard(card); await sleep(3000);""", book=self.targets["contacts"], uid=uid, text=text)

    def delete(self, uid):
        self.marionette.chrome(HELPERS + "book().deleteCards([book().childCards.find(one => one.UID == input.uid)]); await sleep(3000);", book=self.targets["contacts"], uid=uid)

    def close(self):
        try:
            self.marionette.quit()
            self.process.wait(20)
        except (OSError, RuntimeError, subprocess.TimeoutExpired):
            self.process.kill()

    def _ask(self, script, **values):
        return self.marionette.page(self.manager, RPC + "try { return await (async () => { " + script + " })(); } finally { port.disconnect(); }", **values)

    def _open_manager(self):
        return self.marionette.chrome(HELPERS + """const ready = id => {
              const policy = WebExtensionPolicy.getByID(id);
              return policy?.active && [...policy.extension?.views ?? []].some(view => view.viewType == "background") ? policy : null;
            };
            const policy = await until("TbSync", () => ready(input.addon)); await until("provider", () => ready(input.provider));
            const window = await until("main window", () => Services.wm.getMostRecentWindow("mail:3pane"));
            const tabs = await until("tabs", () => window.document.getElementById("tabmail")); const url = policy.getURL("manager/manager.html");
            tabs.openTab("contentTab", { url, linkHandler: "single-page", triggeringPrincipal: policy.extension.principal,
              principal: policy.extension.principal, initialBrowsingContextGroupId: policy.browsingContextGroupId, duplicate: true });
            await sleep(3000); return url;""", addon=TBSYNC, provider=PROVIDER)
