"""Drives chorus-api, unmodified but for its host, through a supplier's round; the answers as it read them, in JSON."""

import json
import sys
import time

import chorusapi.constants.api_constant as hosts
import requests

missing = set()


class Read(dict):
    """An answer's object that notes which members the client looks for in vain."""

    def get(self, key, default=None):
        if key not in self:
            missing.add(key)
        return super().get(key, default)


read_json = requests.Response.json
requests.Response.json = lambda answer, **words: read_json(answer, object_hook=Read, **words)

given = json.load(sys.stdin)
hosts.AUTH_SANDBOX_URL = given["url"] + "/api/oauth/token"
hosts.API_SANDBOX_URL = given["url"]

from chorusapi.client import ChorusAPI  # noqa: E402
from chorusapi.utils.chorus_utils import base_64_encode_file  # noqa: E402

TERMINAL = {"IN_INTEGRE", "IN_INTEGRE_PARTIEL", "IN_REJETE", "IN_INCIDENTE"}


def plain(value):
    if isinstance(value, list):
        return [plain(each) for each in value]
    if hasattr(value, "__dict__"):
        return {name: plain(member) for name, member in vars(value).items()}
    return value


def report(client, flow_number):
    """Asks until the flow has ended; the caller ends us when it takes too long."""
    while True:
        answer = client.consulter_cr_detaille(flow_number)
        if answer.etat_courant_depot_flux in TERMINAL:
            return answer
        time.sleep(0.05)


client = ChorusAPI(
    client_id=given["clientId"],
    client_secret=given["clientSecret"],
    tech_username=given["login"],
    tech_password=given["password"],
    sandbox=True,
).auth()

said = {"token": len(client.get_token()), "health": plain(client.health_check())}
found = client.rechercher_structure(given["buyerSiret"])
said["structures"] = plain(found)
structure = found.liste_structures[0].id_structure_cpp
said["structure"] = plain(client.consulter_structure(structure))
said["services"] = plain(client.rechercher_services(structure))
said["flows"] = []
for file in given["files"]:
    deposited = client.deposer_flux(fichier_flux=base_64_encode_file(file["path"]), file_name=file["name"])
    said["flows"].append(
        {
            "deposited": plain(deposited),
            "report": plain(report(client, deposited.numero_flux_depot)),
            "paper": plain(client.consulter_cr(deposited.numero_flux_depot)),
            "invoices": plain(client.rechercher_facture(deposited.numero_flux_depot)),
        }
    )
said["directory"] = plain(client.annuaire_destinataire())
said["currencies"] = plain(client.devises())
said["missing"] = sorted(missing)
json.dump(said, sys.stdout)
