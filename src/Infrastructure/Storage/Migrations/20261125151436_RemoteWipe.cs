using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnOfficeSync.Storage.Migrations
{
    /// <inheritdoc />
    public partial class RemoteWipe : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "wipe_answered",
                table: "devices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "wipe_ordered",
                table: "devices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "wipe_scope",
                table: "devices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "wipe_state",
                table: "devices",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "wipe_answered",
                table: "devices");

            migrationBuilder.DropColumn(
                name: "wipe_ordered",
                table: "devices");

            migrationBuilder.DropColumn(
                name: "wipe_scope",
                table: "devices");

            migrationBuilder.DropColumn(
                name: "wipe_state",
                table: "devices");
        }
    }
}
