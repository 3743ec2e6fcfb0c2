namespace OnOfficeSync.Host.Web.Tests;
